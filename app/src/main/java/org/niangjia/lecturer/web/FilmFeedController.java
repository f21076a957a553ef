package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.PublishedFilms;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest films as a feed (RSS 2.0), each with its file, its label of generated content in the description. */
@Controller
class FilmFeedController {

    private static final int ITEMS_MAX = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

    private final PublishedFilms films;
    private final FilmPages pages;
    private final FilmAddresses addresses;
    private final MessageSource words;

    FilmFeedController(PublishedFilms films, FilmPages pages, FilmAddresses addresses, MessageSource words) {
        this.films = films;
        this.pages = pages;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping("/open/films/feed.xml")
    ResponseEntity<String> feed(HttpServletRequest request) throws XMLStreamException {
        return ResponseEntity.ok().contentType(RSS).body(xml(addresses.base(request), newest()));
    }

    private List<Listed> newest() {
        List<Listed> all = films.all();
        return all.subList(0, Math.min(ITEMS_MAX, all.size()));
    }

    private String xml(String base, List<Listed> items) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element(xml, "title", say("app.name") + " · " + say("screening.title"));
        element(xml, "link", base + "/open/films");
        element(xml, "description", say("screening.feed-description"));
        element(xml, "language", "zh-cn");
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", base + "/open/films/feed.xml");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (Listed film : items) {
            item(xml, base, film);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void item(XMLStreamWriter xml, String base, Listed film) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", film.title());
        element(xml, "link", base + FilmAddresses.page(film));
        element(
                xml,
                "description",
                say("screening.label-short")
                        + (film.stale() ? say("screening.stale-notice") : "")
                        + OpenFilmsController.description(pages.of(film.id())));
        element(xml, "category", say("screening.kind." + film.kind().name()));
        element(xml, "pubDate", time(film.published()));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + film.id());
        xml.writeEndElement();
        xml.writeEmptyElement("enclosure");
        xml.writeAttribute("url", base + FilmAddresses.video(film, film.main()));
        xml.writeAttribute("length", String.valueOf(pages.bytesOf(film.id(), film.main())));
        xml.writeAttribute("type", "video/" + film.main().format().name().toLowerCase(Locale.ROOT));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String say(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
