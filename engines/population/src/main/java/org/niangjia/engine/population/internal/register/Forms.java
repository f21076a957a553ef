package org.niangjia.engine.population.internal.register;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.internal.register.Form.Cell;
import org.niangjia.engine.population.internal.register.Form.Column;
import org.niangjia.engine.population.internal.register.Form.Subject;
import org.niangjia.kernel.CreditCode;

/** The lists as a union and five offices keep them, each with headings, orders and codes of its own. */
final class Forms {

    static final String ID = "编号";

    private static final String NAME = "姓名";
    private static final String SEX = "性别";
    private static final String NUMBER = "公民身份号码";
    private static final String BIRTHDAY = "出生日期";
    private static final String PHONE = "手机号码";
    private static final String EMPLOYER = "工作单位";
    private static final String ADDRESS = "住址";

    private static final List<String> AID = List.of("城市低保", "城市低保", "农村低保", "农村低保", "农村低保", "特困供养");
    private static final List<String> INSURANCE = List.of("职工基本医疗保险", "城乡居民基本医疗保险");
    private static final List<String> DISABILITIES = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");
    private static final List<String> LOSSES = List.of("合同期满", "被用人单位解除", "单位停产歇业", "个人原因离职");
    private static final List<String> SETTLEMENTS = List.of("经济补偿", "内部退养", "转岗安置", "自谋职业");

    private static final Cell WRITTEN_NAME = subject -> subject.written().name();
    private static final Cell WRITTEN_SEX = subject -> subject.written().sex();
    private static final Cell WRITTEN_NUMBER = subject -> subject.written().number();
    private static final Cell WRITTEN_BIRTHDAY = subject -> subject.written().birthday();
    private static final Cell WRITTEN_PHONE = subject -> subject.written().phone();
    private static final Cell WRITTEN_ADDRESS = subject -> subject.written().address();
    private static final Cell WRITTEN_EMPLOYER = subject -> subject.written().employer();

    private Forms() {}

    static Form of(OfficeList list) {
        return switch (list) {
            case MEMBERS -> members();
            case CIVIL_AFFAIRS -> civilAffairs();
            case MEDICAL -> medical();
            case DISABILITY -> disability();
            case UNEMPLOYMENT -> unemployment();
            case CLOSURES -> closures();
        };
    }

    private static Form members() {
        return new Form(
                OfficeList.MEMBERS,
                ID,
                "",
                StandardCharsets.UTF_8,
                false,
                DateTimeFormatter.ofPattern("yyyy-MM-dd"),
                List.of(
                        Column.of(NAME, WRITTEN_NAME),
                        Column.of(SEX, WRITTEN_SEX),
                        Column.of(NUMBER, WRITTEN_NUMBER),
                        Column.of(BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of(PHONE, WRITTEN_PHONE),
                        Column.of(EMPLOYER, WRITTEN_EMPLOYER),
                        Column.of(ADDRESS, WRITTEN_ADDRESS),
                        Column.of("所在工会", subject -> membership(subject).union()),
                        Column.of(
                                "入会日期",
                                subject -> membership(subject).joinedOn().toString())));
    }

    private static Resident.Membership membership(Subject subject) {
        return Objects.requireNonNull(subject.resident().membership());
    }

    private static Form civilAffairs() {
        return new Form(
                OfficeList.CIVIL_AFFAIRS,
                "救助编号",
                "JZ",
                StandardCharsets.UTF_8,
                true,
                DateTimeFormatter.ofPattern("yyyy-MM-dd"),
                List.of(
                        Column.of("姓名", NAME, WRITTEN_NAME),
                        Column.of("性别", SEX, WRITTEN_SEX),
                        Column.of("身份证号", NUMBER, WRITTEN_NUMBER),
                        Column.of("出生年月日", BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of("与户主关系", subject -> subject.resident().role().text()),
                        Column.of(
                                "户主姓名",
                                subject ->
                                        subject.household().head().kin().name().full()),
                        Column.of("联系电话", PHONE, WRITTEN_PHONE),
                        Column.of("家庭住址", ADDRESS, WRITTEN_ADDRESS),
                        Column.of("救助类别", subject -> any(AID, subject)),
                        Column.of(
                                "月保障金额(元)",
                                subject -> String.valueOf(300 + subject.dice().below(900))),
                        Column.of("批准日期", subject -> day(subject, 8))));
    }

    private static Form medical() {
        return new Form(
                OfficeList.MEDICAL,
                "序号",
                "YB",
                Charset.forName("GB18030"),
                false,
                DateTimeFormatter.ofPattern("yyyyMMdd"),
                List.of(
                        Column.of("参保人姓名", NAME, WRITTEN_NAME),
                        new Column("性别代码", SEX, Forms::sexCode, WRITTEN_SEX),
                        Column.of("社会保障号码", NUMBER, WRITTEN_NUMBER),
                        Column.of("出生日期", BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of("参保单位", EMPLOYER, WRITTEN_EMPLOYER),
                        Column.of("联系方式", PHONE, WRITTEN_PHONE),
                        Column.of("居住地址", ADDRESS, WRITTEN_ADDRESS),
                        Column.of("险种类型", subject -> any(INSURANCE, subject)),
                        Column.of("医疗费用总额(元)", subject -> amount(subject, 50_000, 400_000)),
                        Column.of("个人自付(元)", subject -> amount(subject, 10_000, 90_000)),
                        Column.of("结算年度", subject -> "2025")));
    }

    /** GB/T 2261.1. */
    private static String sexCode(Subject subject) {
        return switch (subject.written().sex()) {
            case "男" -> "1";
            case "女" -> "2";
            default -> "9";
        };
    }

    private static Form disability() {
        return new Form(
                OfficeList.DISABILITY,
                "档案号",
                "CL",
                StandardCharsets.UTF_8,
                true,
                DateTimeFormatter.ofPattern("yyyy.MM.dd"),
                List.of(
                        Column.of("姓名", NAME, WRITTEN_NAME),
                        Column.of("性别", SEX, WRITTEN_SEX),
                        new Column("残疾人证号", NUMBER, Forms::certificate, WRITTEN_NUMBER),
                        Column.of("出生年月", BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of("残疾类别", subject -> DISABILITIES.get(kind(subject))),
                        Column.of("残疾等级", subject -> GRADES.get(grade(subject))),
                        Column.of("监护人或联系人电话", PHONE, WRITTEN_PHONE),
                        Column.of("户籍地址", ADDRESS, WRITTEN_ADDRESS),
                        Column.of("发证日期", subject -> day(subject, 10))));
    }

    /** The citizen number, a digit of the kind, a digit of the grade. */
    private static String certificate(Subject subject) {
        return subject.written().number() + (kind(subject) + 1) + (grade(subject) + 1);
    }

    private static int kind(Subject subject) {
        return Math.floorMod(subject.resident().key(), DISABILITIES.size());
    }

    private static int grade(Subject subject) {
        return Math.floorMod(subject.resident().key() / 7, GRADES.size());
    }

    private static Form unemployment() {
        return new Form(
                OfficeList.UNEMPLOYMENT,
                "登记编号",
                "SY",
                StandardCharsets.UTF_8,
                false,
                DateTimeFormatter.ofPattern("yyyy/M/d"),
                List.of(
                        Column.of("姓名", NAME, WRITTEN_NAME),
                        Column.of("证件号码", NUMBER, WRITTEN_NUMBER),
                        Column.of("性别", SEX, WRITTEN_SEX),
                        Column.of("出生日期", BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of("原工作单位", EMPLOYER, WRITTEN_EMPLOYER),
                        Column.of("失业日期", subject -> day(subject, 1)),
                        Column.of("失业原因", subject -> any(LOSSES, subject)),
                        Column.of("联系电话", PHONE, WRITTEN_PHONE),
                        Column.of("常住地址", ADDRESS, WRITTEN_ADDRESS)));
    }

    private static Form closures() {
        return new Form(
                OfficeList.CLOSURES,
                "序号",
                "GB",
                StandardCharsets.UTF_8,
                true,
                DateTimeFormatter.ofPattern("yyyy年M月d日"),
                List.of(
                        Column.of("企业名称", EMPLOYER, WRITTEN_EMPLOYER),
                        Column.of("统一社会信用代码", subject -> creditCode(subject.resident())),
                        Column.of("职工姓名", NAME, WRITTEN_NAME),
                        Column.of("身份证号码", NUMBER, WRITTEN_NUMBER),
                        Column.of("性别", SEX, WRITTEN_SEX),
                        Column.of("出生年月日", BIRTHDAY, WRITTEN_BIRTHDAY),
                        Column.of("安置方式", subject -> any(SETTLEMENTS, subject)),
                        Column.of("联系电话", PHONE, WRITTEN_PHONE),
                        Column.of("家庭住址", ADDRESS, WRITTEN_ADDRESS),
                        Column.of("劳动关系终止日期", subject -> day(subject, 1))));
    }

    /** Of the closed firm (GB 32100): its nine characters follow from its name. */
    private static String creditCode(Resident resident) {
        SyntheticEmployer firm = Objects.requireNonNull(resident.life().employer());
        String nine = String.valueOf(1_000_000_000L + Math.floorMod(firm.name().hashCode(), 1_000_000_000L))
                .substring(1);
        String seventeen = "91" + firm.division() + nine;
        return seventeen + CreditCode.checkCharacter(seventeen);
    }

    private static String any(List<String> of, Subject subject) {
        return of.get(subject.dice().below(of.size()));
    }

    /** A day within so many years before the end of 2025. */
    private static String day(Subject subject, int years) {
        LocalDate last = Federation.AS_OF;
        return last.minusDays(subject.dice().below(365 * years)).toString();
    }

    private static String amount(Subject subject, int least, int range) {
        return least + subject.dice().below(range) + "." + (10 + subject.dice().below(90));
    }
}
