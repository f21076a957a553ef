package org.niangjia.cli;

/** How one signs in to the demo federation. */
final class DemoAccounts {

    static final String IN_WORDS = """

            Demo accounts 演示账号
              Worker 职工        any phone that starts with 100, such as 100 1234 5678; the code is shown on the page
              Desk 工作台 /desk  password niangjia-demo for each account
                cadre            望澜区总工会 membership cadre 会籍干部
                cadre-yundong    云东区总工会 membership cadre 会籍干部
                cadre-province   云江省总工会 membership cadre 会籍干部
                social           望江路街道总工会 social worker 社会化工会工作者
                officer          望澜区总工会 union officer 工会副主席
                editor           云江省总工会 editor 编辑
                reviewer         云江省总工会 reviewer 审核
                auditor          云江省总工会 audit administrator 审计管理员
                admin            云江省总工会 system administrator 系统管理员
                security         云江省总工会 security administrator 安全管理员

            """;

    private DemoAccounts() {}
}
