package org.niangjia.engine.knowledge.internal.digest;

import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Digest.Role;

/** Tells what a statement is about by the words with which rules and guides say such things. */
final class Roles {

    private static final Pattern MATERIAL =
            Pattern.compile("(?:提交|提供|携带|带上?|准备|交)[^，。；]{0,12}(?:材料|证明|证件|身份证|申请表|资料|照片)");
    private static final Pattern CONTACT = Pattern.compile("拨打|\\d{5}|热线|咨询电话|(?:请|可以)(?:联系|咨询|问)");
    private static final Pattern HOW = Pattern.compile("申请|报名|办理|登记|填写|线上|窗口|扫码|点击|打开");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:[\\d一二三四五六七八九十百两]+个?(?:工作日|小时|周岁|个?月|年|日|天|周))(?:内|以内|之内|前|以前|届满)"
                    + "|截止|期限|逾期|至[\\d一二三四五六七八九十]+[年月日]|有效期");
    private static final Pattern AMOUNT = Pattern.compile("[\\d一二三四五六七八九十百千万两]+(?:元|%|倍|万元|个月(?:工资)?|天|日|次|份)|百分之");
    private static final Pattern BAN = Pattern.compile("不得|禁止|不准|严禁|不要|不能");
    private static final Pattern RIGHT = Pattern.compile("可以|有权|享受|享有|都有|给予|发放|报销|补助|免费|优先|不影响");
    private static final Pattern WHO = Pattern.compile(
            "适用(?:于|范围)|对象|条件的?[：:]|下列(?:人员|职工|情形)|(?:职工|会员|劳动者|人员|骑手|司机)[^，。；]{0,10}(?:都可以|均可|可以(?:申请|参加|报名))");
    private static final Pattern DUTY = Pattern.compile("应当|必须|需要|负责|要先|须");

    private Roles() {}

    /**
     * The role of a statement; the first that fits of those below, which are in the order of how sure their words are.
     *
     * @param heading of its passage, in which guides ask what the passage answers
     */
    static Role of(String heading, String text) {
        if (WHO.matcher(text).find() || heading.startsWith("谁") || heading.startsWith("哪些人")) {
            return Role.WHO;
        }
        if (MATERIAL.matcher(text).find()) {
            return Role.MATERIAL;
        }
        if (DEADLINE.matcher(text).find()) {
            return Role.DEADLINE;
        }
        if (AMOUNT.matcher(text).find()) {
            return Role.AMOUNT;
        }
        if (CONTACT.matcher(text).find()) {
            return Role.CONTACT;
        }
        if (BAN.matcher(text).find()) {
            return Role.BAN;
        }
        if (HOW.matcher(text).find()) {
            return Role.HOW;
        }
        if (RIGHT.matcher(text).find()) {
            return Role.RIGHT;
        }
        return DUTY.matcher(text).find() ? Role.DUTY : Role.OTHER;
    }
}
