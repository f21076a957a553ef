package org.niangjia.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.OfficerPost;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.Unions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills in what is registered of the demo federation's unions, once: credit codes of divisions that no real place has,
 * committees of which some have to be elected soon, and federations of trades.
 */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(11)
class DemoRegister implements ApplicationRunner {

    private static final OrgPath ROOT = OrgPath.root("yj");
    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
    private static final List<String> GIVEN_NAMES =
            List.of("建国", "丽华", "志强", "秀兰", "海燕", "卫东", "晓梅", "国栋", "玉珍", "振宇", "春生", "雅琴", "明远", "桂芳");

    private final Unions unions;
    private final UnionRegister register;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoRegister(
            Unions unions, UnionRegister register, JdbcTemplate sql, TransactionTemplate transaction, Clock clock) {
        this.unions = unions;
        this.register = register;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A union's running term, and its place among all. */
    private record Term(UUID id, UnionNode union, int index) {}

    @Override
    public void run(ApplicationArguments arguments) {
        Registrar clerk = Registrar.alone(AccountId.next(), "林静怡", ROOT);
        Scopes.run(
                new Scope.Job("demo-register", new Scope.Subtree(clerk.account(), ROOT)),
                () -> transaction.executeWithoutResult(status -> {
                    if (unions.at(ROOT).isPresent() && register.countDue(ROOT).soon() == 0) {
                        fillIn(clerk);
                    }
                }));
    }

    private void fillIn(Registrar clerk) {
        List<UnionNode> all = unions.all();
        addCodes(all);
        addTerms(all);
        sql.update("""
                insert into organisation.federation_member (federation, union_id, since)
                select federation.id, member.id, date '2024-05-01'
                from organisation.union_node as member
                join organisation.union_node as federation on federation.id = member.industry_parent
                where federation.level = 'CITY' and member.level = 'GRASSROOTS'
                """);
        addCateringFederation(clerk);
    }

    private void addCodes(List<UnionNode> all) {
        sql.batchUpdate(
                "update organisation.union_node set credit_code = ?, employer_code = ?, founded = ?, papers = ? where id = ?",
                all.stream()
                        .map(union -> {
                            int index = all.indexOf(union) + 1;
                            int year = 2008 + index % 15;
                            return new Object[] {
                                union.kind() == UnionKind.POOL ? null : code("81", union, index),
                                union.employer() == null ? null : code("91", union, index),
                                LocalDate.of(year, 1 + index % 12, 1 + index % 28),
                                "云工组〔%d〕%d号".formatted(year, index),
                                union.id().value()
                            };
                        })
                        .toList());
    }

    private static String code(String kind, UnionNode union, int index) {
        String seventeen = kind + union.division() + "MC%07d".formatted(index);
        return new CreditCode(seventeen + CreditCode.checkCharacter(seventeen)).value();
    }

    private void addTerms(List<UnionNode> all) {
        List<UnionNode> elected = all.stream()
                .filter(union -> union.kind() == UnionKind.PLACE || union.kind() == UnionKind.ENTERPRISE)
                .toList();
        List<Term> terms = elected.stream()
                .map(union -> new Term(TimeOrderedUuid.next(), union, elected.indexOf(union)))
                .toList();
        sql.batchUpdate(
                "insert into organisation.union_term (id, union_id, ordinal, begins, years, due) values (?, ?, ?, ?, ?, ?)",
                terms.stream()
                        .map(term -> {
                            int years = term.union().level().compareTo(UnionLevel.COUNTY) <= 0 || term.index() % 2 == 0
                                    ? 5
                                    : 3;
                            LocalDate due = dueOf(term.index());
                            return new Object[] {
                                term.id(),
                                term.union().id().value(),
                                1 + term.index() % 6,
                                due.minusYears(years),
                                years,
                                due
                            };
                        })
                        .toList());
        List<OfficerPost> posts =
                List.of(OfficerPost.CHAIR, OfficerPost.VICE_CHAIR, OfficerPost.AUDIT_CHAIR, OfficerPost.WOMEN_CHAIR);
        sql.batchUpdate(
                "insert into organisation.union_officer (id, term, union_id, post, name, since) values (?, ?, ?, ?, ?, ?)",
                terms.stream()
                        .flatMap(term -> posts.stream().map(post -> new Object[] {
                            TimeOrderedUuid.next(),
                            term.id(),
                            term.union().id().value(),
                            post.name(),
                            name(term.index() * posts.size() + posts.indexOf(post)),
                            dueOf(term.index()).minusYears(3)
                        }))
                        .toList());
    }

    /** Spread over the coming two years; some soon, a few overdue. */
    private LocalDate dueOf(int index) {
        LocalDate today = LocalDate.now(clock);
        return index % 17 == 5 ? today.minusDays(20 + index) : today.plusDays(30 + index * 97 % 700);
    }

    private static String name(int index) {
        return SURNAMES.charAt(index * 7 % SURNAMES.length()) + GIVEN_NAMES.get(index * 5 % GIVEN_NAMES.size());
    }

    /** A federation across employers and towns of one district, with its history. */
    private void addCateringFederation(Registrar clerk) {
        UnionNode district = unions.at(WANGLAN).orElseThrow();
        UUID key = TimeOrderedUuid.next();
        register.carryOut(
                key,
                new UnionChange.Found(
                        district.id(),
                        UnionLevel.GRASSROOTS,
                        UnionKind.INDUSTRY,
                        district.division(),
                        new UnionFacts("望澜区餐饮行业工会联合会", "餐饮行业工会联合会", null, null, null, null, null, "望工发〔2026〕3号")),
                "按望工发〔2026〕3号批复成立",
                clerk);
        unions.of(UnionLevel.TOWN, WANGLAN).stream()
                .flatMap(town -> unions.below(town.path()).stream())
                .filter(union -> union.kind() == UnionKind.JOINT
                        || (union.employer() != null && union.employer().contains("餐饮")))
                .forEach(union -> register.carryOut(
                        TimeOrderedUuid.next(),
                        new UnionChange.JoinFederation(union.id(), new UnionId(key)),
                        "餐饮小店多，申请加入行业联合会",
                        clerk));
    }
}
