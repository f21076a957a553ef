package org.niangjia.cli;

/** How one signs in to the demo federation. */
final class DemoAccounts {

    static final String IN_WORDS = """

            Demo accounts (演示账号)
              Worker 职工:  http://localhost  any phone that starts with 100, such as 10012345678; the code is shown on the page
              Desk 工作台:  /desk             password niangjia-demo for each of
                             cadre-wanglan     membership cadre 望澜区 (会籍干部)
            """;

    private DemoAccounts() {}
}
