package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.FailureReason;
import org.niangjia.lecturer.internal.documents.IndexKeeper;
import org.niangjia.lecturer.internal.documents.Regions;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.lecturer.internal.documents.Uploads.Outcome;
import org.niangjia.lecturer.internal.documents.Validity;
import org.niangjia.organisation.UnionNode;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The editors' list of documents, uploads, and what is being done to them. */
@Controller
@RequestMapping("/desk/documents")
class DeskDocumentsController {

    private static final String BY_SCRIPT = "HX-Request";

    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Regions regions;
    private final IndexKeeper keeper;

    DeskDocumentsController(Catalogue catalogue, Uploads uploads, Regions regions, IndexKeeper keeper) {
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.regions = regions;
        this.keeper = keeper;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal SignedIn person) {
        return page(after, person, List.of(), false);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID region,
            @RequestHeader(name = BY_SCRIPT, defaultValue = "false") boolean byScript,
            @AuthenticationPrincipal SignedIn person)
            throws IOException {
        return receive(file, null, from, until, region, byScript, person);
    }

    @PostMapping("/{document}/versions")
    ModelAndView uploadVersion(
            @PathVariable DocumentId document,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable UUID region,
            @RequestHeader(name = BY_SCRIPT, defaultValue = "false") boolean byScript,
            @AuthenticationPrincipal SignedIn person)
            throws IOException {
        return receive(file, document, from, until, region, byScript, person);
    }

    /** What changed since; tells the page to fetch the list again if a version did. */
    @GetMapping("/work")
    ModelAndView work(@RequestParam long seen, HttpServletResponse response) {
        DocumentWork work = work();
        if (work.stamp() != seen) {
            response.setHeader("HX-Trigger", "documents-changed");
        }
        return new ModelAndView("lecturer/desk-work", "work", work);
    }

    private ModelAndView receive(
            List<MultipartFile> files,
            @Nullable DocumentId target,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID region,
            boolean byScript,
            SignedIn person)
            throws IOException {
        LecturerDesk.requireEditor(person);
        boolean turned = from != null && until != null && until.isBefore(from);
        Validity validity = turned ? Validity.ALWAYS : new Validity(from, until, chosen(region));
        List<Outcome> outcomes = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty() && turned) {
                outcomes.add(new Uploads.Refused(name, FailureReason.DATES_TURNED));
            } else if (!name.isEmpty()) {
                String type = Objects.requireNonNullElse(file.getContentType(), "");
                outcomes.add(uploads.receive(name, type, file.getBytes(), target, validity, person.account()));
            }
        }
        return byScript
                ? new ModelAndView("lecturer/upload-outcomes", "outcomes", outcomes)
                : page("", person, outcomes, outcomes.isEmpty());
    }

    private @Nullable UnionId chosen(@Nullable UUID region) {
        return regions.choices().stream()
                .map(UnionNode::id)
                .filter(id -> id.value().equals(region))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView page(String after, SignedIn person, List<Outcome> outcomes, boolean nothingChosen) {
        List<Item> found = catalogue.page(after);
        List<Item> shown = found.subList(0, Math.min(found.size(), Catalogue.PAGE_SIZE));
        Optional<String> next = found.size() > shown.size()
                ? Optional.of(shown.getLast().document().title())
                : Optional.empty();
        return new ModelAndView(
                "lecturer/desk-documents",
                "list",
                new DocumentList(
                        shown,
                        regions.namesOf(shown),
                        regions.choices(),
                        catalogue.count(),
                        !after.isEmpty(),
                        next.orElse(null),
                        LecturerDesk.isEditor(person),
                        outcomes,
                        nothingChosen,
                        work(),
                        Uploads.BYTES_MAX >> 20));
    }

    private DocumentWork work() {
        return new DocumentWork(catalogue.uploads(), keeper.work(), catalogue.stamp());
    }
}
