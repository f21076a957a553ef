package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small documents that were written for the tests and are in force nowhere. */
final class GivenDocument {

    static final String LEAVE_RULES = """
            # 云江省职工休假办法

            2019年3月1日 云江省人民政府发布

            2024年5月20日 云江省人民政府修正

            2024年7月1日 施行

            <!-- INFO END -->

            ## 第一章 总则

            第一条 为了维护职工的休息权利，制定本办法。

            第二条 本办法适用于云江省的用人单位和职工。

            ## 第二章 假期

            ### 第一节 年休假

            第三条 职工连续工作一年以上的，享受带薪年休假五天。

            年休假在一个年度内可以分段安排。

            第四条 职工有下列情形之一的，不享受当年的年休假:

            （一）请事假累计二十天以上的；

            （二）请病假累计两个月以上的。

            第四条之一 用人单位不得以支付工资代替年休假，但是职工书面同意的除外。

            ### 第二节 婚假和产假

            第五条 职工结婚的，享受婚假十三天。

            第六条 女职工生育的，享受产假一百五十八天。

            附录：

            计算休假天数的例子见省总工会网站。
            """;

    static final String RELIEF_GUIDE = """
            # 困难职工帮扶指南

            云江省总工会 2026年4月1日 发布

            <!-- INFO END -->

            ## 谁可以申请困难帮扶

            家庭人均收入低于当地低保标准一点五倍的工会会员，可以申请困难帮扶。

            ## 申请困难帮扶要交什么材料

            申请时要交下面的材料：

            （一）身份证；

            （二）家庭收入证明；

            （三）医院的诊断证明，只有因病致困的人要交。

            ## 多久有结果

            工会在二十个工作日内给出结果，并且在单位公示五个工作日。
            """;

    private GivenDocument() {}

    static SourceDocument leaveRules() {
        return read(LEAVE_RULES);
    }

    static SourceDocument reliefGuide() {
        return read(RELIEF_GUIDE);
    }

    /** The document that a text in Markdown is read as. */
    static SourceDocument read(String markdown) {
        try {
            Path file = Files.createTempFile("given", ".md");
            try {
                Files.writeString(file, markdown);
                return DocumentReader.ofDefaults().read("given.md", file);
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableDocument | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
