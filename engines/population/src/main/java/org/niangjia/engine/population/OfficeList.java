package org.niangjia.engine.population;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A list of people that somebody keeps: the union's own, and the registers of five offices. */
public enum OfficeList {
    /** The union's list of its members: 会员名册. */
    MEMBERS("members"),
    /** Families in need whom the civil affairs office supports, person by person: 低保、特困对象名册. */
    CIVIL_AFFAIRS("civil-affairs"),
    /** People with large bills, from the medical insurance: 医保大额医疗费用人员名单. */
    MEDICAL("medical"),
    /** Holders of a disability certificate, from the federation of the disabled: 残联持证残疾人名册. */
    DISABILITY("disability"),
    /** Registered unemployed: 失业登记人员名册. */
    UNEMPLOYMENT("unemployment"),
    /** Workers of firms that stopped or closed: 停产关闭企业职工名册. */
    CLOSURES("closures");

    private final String code;

    OfficeList(String code) {
        this.code = code;
    }

    /** Its name in files and rates. */
    public String code() {
        return code;
    }

    /** The lists of offices, without the union's own. */
    public static List<OfficeList> registers() {
        return Arrays.stream(values()).filter(list -> list != MEMBERS).toList();
    }

    static Optional<OfficeList> named(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }
}
