package org.niangjia.lecturer.internal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\li\\办法.docx, 办法.docx",
        "/办法.md, 办法.md",
        "..\\..\\x.md, x.md",
        "a/.., document",
        "办法\u202Egpj.exe, 办法gpj.exe",
        "<b>办法</b>.md, b.md",
        "..., document"
    })
    void onlyTheCleanedLastPartOfANameIsKept(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("办".repeat(300) + ".docx").value()).hasSize(120).endsWith(".docx");
    }

    @ParameterizedTest
    @CsvSource({"how-to-join.md, how-to-join", "Labour Law_2018.docx, labour-law-2018", "劳动法.md, ''", "a.md, ''"})
    void aPlainNameMakesAnAddress(String name, String slug) {
        assertThat(FileName.of(name).slug()).isEqualTo(slug);
    }
}
