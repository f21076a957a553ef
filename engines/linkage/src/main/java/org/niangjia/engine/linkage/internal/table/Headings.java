package org.niangjia.engine.linkage.internal.table;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings of columns mean: in Chinese, in English, and in the pinyin initials that offices use ({@code xm}, {@code sfzh}). */
public final class Headings {

    /** What a column says about its record. */
    public enum Meaning {
        /** Of somebody else: the head of the household, a guardian. Not compared with what is said of the person. */
        OTHER_PERSON,
        BIRTH_PLACE,
        ADDRESS,
        PHONE,
        NATIONAL_NUMBER,
        BIRTH_DAY,
        OTHER_DAY,
        SEX,
        CREDIT_CODE,
        EMPLOYER,
        EMAIL,
        GIVEN_NAME,
        SURNAME,
        NAME
    }

    /** In the order of the meanings, the first that fits counts: an employer's phone is a phone. */
    private static final Map<Meaning, Pattern> WORDS = new EnumMap<>(Meaning.class);

    static {
        words(
                Meaning.OTHER_PERSON,
                "(户主|监护|配偶|父亲|母亲|法人|法定代表|经办|负责人|联系人|介绍人)(?!.*(电话|手机|联系方式|地址))|关系$|guardian|spouse|father|mother|householder");
        words(Meaning.BIRTH_PLACE, "出生地|籍贯|birth_?place|place_?of_?birth");
        words(
                Meaning.ADDRESS,
                "住址|地址|住所|居住地|户籍地|住地|^(dz|zz|jtzz|jtdz|jzdz|lxdz|txdz|hjdz|xzz)$|addr|street|dizhi|residence");
        words(
                Meaning.PHONE,
                "手机|电话|联系方式|移动|^(lxdh|lxfs|sjh|sjhm|dh|dhhm|yddh)$|^tel|phone|mobile|^cell|dianhua|shouji");
        words(
                Meaning.NATIONAL_NUMBER,
                "身份证|公民身份|身份号|证件号|证件编号|社会保障号|社保号|残疾人证|^(sfz|sfzh|sfzhm|gmsfhm|gmsfzh|zjh|zjhm|shbzh|shbzhm|cjrzh)$"
                        + "|id_?card|^id_?(no|num|number)$|identity|citizen|national_?(id|no|num)|shenfen");
        words(Meaning.BIRTH_DAY, "出生|生日|^(csrq|csny|csnyr)$|birth|^dob$|chusheng");
        words(Meaning.OTHER_DAY, "日期|时间|年月|date|rq$|^time");
        words(Meaning.SEX, "性别|^(xb|xbdm)$|^sex|gender|xingbie");
        words(Meaning.CREDIT_CODE, "信用代码|机构代码|^(xydm|tyshxydm)$|credit_?code");
        words(
                Meaning.EMPLOYER,
                "单位|公司|企业|雇主|^(dw|dwmc|gzdw|qymc|yrdw)$|employer|company|organi[sz]ation|^firm|workplace|danwei");
        words(Meaning.EMAIL, "mail|邮箱|^dzyx$");
        words(Meaning.GIVEN_NAME, "given|first_?name|fore_?name|^fname$|^名$|^ming$");
        words(Meaning.SURNAME, "sur_?name|last_?name|family_?name|^lname$|^姓$|姓氏|^xing$");
        words(Meaning.NAME, "姓名|名字|^xm$|^name$|full_?name|person_?name|^person$|xingming");
    }

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headings() {}

    private static void words(Meaning meaning, String words) {
        WORDS.put(meaning, Pattern.compile(words));
    }

    /** Empty if the heading tells nothing that is known here. */
    public static Optional<Meaning> meaning(String heading) {
        String bare = bare(heading);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().matcher(bare).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Small letters, one {@code _} for all that is neither letter nor digit. */
    public static String bare(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SIGNS.matcher(narrow).replaceAll("_");
    }
}
