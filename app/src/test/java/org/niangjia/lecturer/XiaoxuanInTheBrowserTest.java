package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;

/** 小宣 and the editors' desk as one clicks them. */
class XiaoxuanInTheBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aWorkerAsksOpensTheCitedArticleAndFindsTheConversationAgain(int width) {
        Page page = window(width, false);
        signInAsWorker(page);
        page.navigate("/xiaoxuan");
        assertGood(page, "xiaoxuan-" + width);
        page.locator(".nj-suggest button").nth(3).click();
        page.waitForSelector(".nj-answer .nj-sources");
        page.fill("#question", "我们站点下个月的计件单价会不会涨");
        page.keyboard().press("Enter");
        page.waitForSelector(".nj-answer a.btn[href='tel:12351']");
        assertGood(page, "xiaoxuan-answer-" + width);
        page.locator(".nj-answer-body > p .nj-cite").first().click();
        page.waitForSelector("dialog[open] mark");
        assertThat(page.locator("dialog mark").first().textContent()).isNotBlank();
        assertGood(page, "xiaoxuan-citation-" + width);
        page.locator("dialog form button").click();
        page.reload();
        assertThat(page.locator(".nj-question").count()).isEqualTo(2);
        assertGood(page, "xiaoxuan-again-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void inLargeTypeTheConversationFits(int width) {
        Page page = window(width, true);
        page.navigate("/xiaoxuan?q=被拖欠工资可以找谁");
        page.click("[data-send]");
        page.waitForSelector(".nj-answer .nj-sources");
        assertGood(page, "xiaoxuan-large-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aVisitorReadsADocument(int width) {
        Page page = window(width, false);
        page.navigate("/open/documents");
        assertGood(page, "open-documents-" + width);
        page.navigate("/open/documents/membership-rules");
        assertGood(page, "open-document-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void anEditorUploadsADocumentAndItAppearsByItself(int width) {
        Page page = window(width, false);
        signInAsStaff(page, "editor");
        page.navigate("/desk/documents");
        String title = LecturerTest.anyTitle();
        page.setInputFiles("#file", new FilePayload[] {
            new FilePayload("rules.md", "text/markdown", LecturerTest.document(title, "钟楼整点报时。")),
            new FilePayload("empty.md", "text/markdown", new byte[0])
        });
        page.click(".nj-upload button");
        page.waitForSelector("#documents :text('" + title + "')");
        assertThat(page.locator("[data-outcomes] .nj-job").count()).isEqualTo(2);
        assertGood(page, "desk-documents-" + width);
        page.click("text=" + title);
        assertGood(page, "desk-document-" + width);
        page.navigate("/desk/questions");
        assertGood(page, "desk-questions-" + width);
    }
}
