package org.niangjia.engine.studio.internal.label;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * The label in the document information and the XMP packet of a PDF (ISO 32000-2, 14.3). Its digest is over the whole file
 * with noughts in the places of the digest itself, so the file is written with noughts, digested, and the digest put there.
 */
public final class PdfLabel {

    private static final String PREFIX = "sha256:";
    private static final int DIGITS = 64;
    private static final String NOUGHTS = "0".repeat(DIGITS);
    private static final Pattern DIGEST = Pattern.compile(PREFIX + "([0-9a-f]{" + DIGITS + "})");

    private PdfLabel() {}

    /**
     * Gives a document its label with noughts for the digest; it must be saved without compressed objects.
     *
     * @param label from a digest to the label's text
     */
    public static void prepare(PDDocument document, String title, Function<String, String> label) throws IOException {
        String json = label.apply(NOUGHTS);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCustomMetadataValue(AigcKey.NAME, ascii(json));
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(xmp(title, json).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(packet);
    }

    /** The file with its digest in the places of the noughts. */
    public static byte[] labelled(byte[] prepared) {
        return exchanged(prepared, NOUGHTS, sha256(prepared));
    }

    /**
     * The label's text.
     *
     * @throws IllegalArgumentException if the file is no PDF that can be read
     */
    public static Optional<String> read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(AigcKey.NAME));
        } catch (IOException broken) {
            throw new IllegalArgumentException("no PDF that can be read: " + broken.getMessage(), broken);
        }
    }

    /** The SHA-256 of the file without its label's digest, in lower-case hexadecimal digits. */
    public static String digest(byte[] pdf) {
        Matcher digest = DIGEST.matcher(read(pdf).orElse(""));
        return sha256(digest.find() ? exchanged(pdf, digest.group(1), NOUGHTS) : pdf);
    }

    /** Both have the same length, so nothing else moves. */
    private static byte[] exchanged(byte[] pdf, String from, String to) {
        byte[] sought = (PREFIX + from).getBytes(StandardCharsets.US_ASCII);
        byte[] put = (PREFIX + to).getBytes(StandardCharsets.US_ASCII);
        byte[] exchanged = pdf.clone();
        for (int at = 0; at + sought.length <= pdf.length; at++) {
            if (pdf[at] == sought[0] && Arrays.equals(pdf, at, at + sought.length, sought, 0, sought.length)) {
                System.arraycopy(put, 0, exchanged, at, put.length);
            }
        }
        return exchanged;
    }

    /** JSON in ASCII, because PDF writes other strings with two bytes a letter, and the digest would not be found. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(letter -> {
            if (letter < 0x7f) {
                ascii.append((char) letter);
            } else {
                ascii.append("\\u").append(HexFormat.of().toHexDigits((char) letter));
            }
        });
        return ascii.toString();
    }

    private static String xmp(String title, String json) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <TC260:AIGC>%s</TC260:AIGC>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), escaped(json));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
