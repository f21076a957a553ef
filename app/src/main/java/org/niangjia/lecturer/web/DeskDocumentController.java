package org.niangjia.lecturer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.DocumentVersion;
import org.niangjia.lecturer.internal.documents.OpenShelf;
import org.niangjia.lecturer.internal.documents.Regions;
import org.niangjia.lecturer.internal.documents.Shelf;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.shell.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One document at the desk: any of its versions to read, a new one to upload, withdrawing and restoring. */
@Controller
@RequestMapping("/desk/documents/{document}")
class DeskDocumentController {

    private final Catalogue catalogue;
    private final OpenShelf texts;
    private final Uploads uploads;
    private final Shelf shelf;
    private final Regions regions;
    private final Accounts accounts;

    DeskDocumentController(
            Catalogue catalogue, OpenShelf texts, Uploads uploads, Shelf shelf, Regions regions, Accounts accounts) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.uploads = uploads;
        this.shelf = shelf;
        this.regions = regions;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable DocumentId document,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            @AuthenticationPrincipal SignedIn person) {
        List<Item> versions = catalogue.versions(document);
        Item shown = find(versions, number);
        return new ModelAndView(
                "lecturer/desk-document",
                "document",
                new DocumentView(
                        shown,
                        versions,
                        texts.textOf(shown.version()),
                        namesOf(versions),
                        regions.namesOf(versions),
                        regions.choices(),
                        LecturerDesk.isEditor(person)));
    }

    @GetMapping("/versions/{number}/original")
    ResponseEntity<byte[]> original(@PathVariable DocumentId document, @PathVariable int number) {
        DocumentVersion version = find(catalogue.versions(document), number).version();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(version.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(uploads.originalOf(version.id()));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable DocumentId document, @RequestParam String reason, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        shelf.withdraw(document, reason, person.account());
        return "redirect:/desk/documents/" + document;
    }

    @PostMapping("/restoration")
    String restore(@PathVariable DocumentId document, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        shelf.restore(document, person.account());
        return "redirect:/desk/documents/" + document;
    }

    @PostMapping("/versions/{number}/cancellation")
    String cancel(
            @PathVariable DocumentId document, @PathVariable int number, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        UUID version = find(catalogue.versions(document), number).version().id();
        shelf.cancel(document, version, person.account());
        return "redirect:/desk/documents/" + document;
    }

    /** Somebody else was faster: the list shows how it stands. */
    @ExceptionHandler(DocumentVersion.WrongState.class)
    String doneAlready() {
        return "redirect:/desk/documents";
    }

    private static Item find(List<Item> versions, @Nullable Integer number) {
        return versions.stream()
                .filter(item -> number == null || item.version().number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<UUID, String> namesOf(List<Item> versions) {
        Map<AccountId, String> names = versions.stream()
                .map(item -> item.version().uploadedBy())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        account -> account,
                        account -> accounts.displayNameOf(account).orElse("")));
        return versions.stream()
                .filter(item -> item.version().uploadedBy() != null)
                .collect(Collectors.toMap(
                        item -> item.version().id(),
                        item -> Objects.requireNonNull(names.get(item.version().uploadedBy()))));
    }
}
