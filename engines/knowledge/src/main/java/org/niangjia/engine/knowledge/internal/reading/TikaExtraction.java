package org.niangjia.engine.knowledge.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** HTML, DOCX and PDF by Tika's parsers, without anything embedded in them, without OCR. */
final class TikaExtraction {

    private final int charactersMax;

    TikaExtraction(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    /** @param html already decoded, so that no second guess is made at its encoding */
    Extract html(String html) {
        ParseContext context = new ParseContext();
        context.set(EncodingDetector.class, (stream, metadata) -> StandardCharsets.UTF_8);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        return markup(new JSoupParser(), html.getBytes(StandardCharsets.UTF_8), context);
    }

    Extract docx(byte[] content) {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setUseSAXDocxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        return markup(new OOXMLParser(), content, context);
    }

    Extract pdf(byte[] content) {
        PDFParserConfig config = new PDFParserConfig();
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        PageHandler pages = new PageHandler(charactersMax);
        parse(new PDFParser(), content, pages, context);
        BlockCollector collector = new BlockCollector(charactersMax);
        PageLines.join(pages.lines(), collector);
        return new Extract("", 0, collector.blocks());
    }

    private Extract markup(Parser parser, byte[] content, ParseContext context) {
        BlockCollector collector = new BlockCollector(charactersMax);
        MarkupHandler handler = new MarkupHandler(collector);
        parse(parser, content, handler, context);
        return new Extract(handler.title(), 0, List.copyOf(collector.blocks()));
    }

    private static void parse(Parser parser, byte[] content, DefaultHandler handler, ParseContext context) {
        context.set(DocumentSelector.class, embedded -> false);
        try (InputStream stream = new ByteArrayInputStream(content)) {
            parser.parse(stream, handler, new Metadata(), context);
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Reason.ENCRYPTED, e);
        } catch (IOException | SAXException | TikaException e) {
            throw refusalWithin(e);
        }
    }

    /** A refusal that a handler raised reaches us wrapped by the parser. */
    private static Refusal refusalWithin(Exception thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return new Refusal(Reason.DAMAGED, thrown);
    }
}
