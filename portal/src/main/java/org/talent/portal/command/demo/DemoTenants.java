package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.talent.portal.command.DemoSeason.DemoAccount;
import org.talent.portal.command.DemoSettings;
import org.talent.rules.Phrase;
import org.talent.rules.Words;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.Account;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** The spaces of the demo season and who may sign in to them. The last account is made when all else is there. */
@Component
final class DemoTenants {

    static final String ORGANISER = "organiser";
    static final String MODERATOR = "moderator";
    static final String EDITOR = "editor";
    static final String APPROVER = "approver";
    static final String STUDENT = "student";
    static final String CHILD = "student2";

    /** Write and approve the points of the first university. */
    static final String UNIVERSITY_EDITOR = "sever-editor";

    static final String UNIVERSITY_APPROVER = "sever-approver";

    private static final String ASSOCIATION = "association";
    private static final String STUDENTS = "students";

    static final List<University> UNIVERSITIES = List.of(
            new University("sever", "Северный технический университет", "Дарья Чижова", 3 * 365),
            new University("volga", "Волжский университет информатики", "Олег Рябинин", 2 * 365),
            new University("ural", "Уральский институт машин и систем", "Инна Кедрова", 4 * 365),
            new University("sibir", "Сибирский университет прикладных наук", "Марат Озеров", 600),
            new University("primor", "Приморский институт робототехники", "Лидия Снегирёва", 450),
            new University("zapad", "Западный инженерный университет", "Пётр Ласточкин", 20));

    private static final List<Staff> STAFF = List.of(
            new Staff(ORGANISER, "Анна Лаврова", Role.ORGANISER),
            new Staff(MODERATOR, "Борис Сомов", Role.MODERATOR),
            new Staff(EDITOR, "Вера Стрижова", Role.RULE_EDITOR),
            new Staff(APPROVER, "Мария Котова", Role.RULE_APPROVER));

    private static final List<Staff> KEEPERS = List.of(
            new Staff(UNIVERSITY_EDITOR, "Ирина Скворцова", Role.ADMISSIONS, Role.RULE_EDITOR),
            new Staff(UNIVERSITY_APPROVER, "Глеб Журавлёв", Role.ADMISSIONS, Role.RULE_APPROVER));

    private final Tenants tenants;
    private final PasswordEncoder encoder;
    private final DemoSettings settings;

    DemoTenants(Tenants tenants, PasswordEncoder encoder, DemoSettings settings) {
        this.tenants = tenants;
        this.encoder = encoder;
        this.settings = settings;
    }

    /** @param days how long the agreement holds from the day of loading */
    record University(String code, String title, String contact, int days) {}

    private record Staff(String login, String name, Set<Role> roles) {

        Staff(String login, String name, Role... roles) {
            this(login, name, Set.of(roles));
        }
    }

    boolean isBegun() {
        return tenants.byCode(UNIVERSITIES.getFirst().code()).isPresent();
    }

    boolean isFinished() {
        return isBegun() && tenants.account(CHILD).isPresent();
    }

    /** All spaces, and the accounts that need no participant. A university comes first, as the mark of a beginning. */
    void register(LocalDate today) {
        var secret = secret();
        for (var university : UNIVERSITIES) {
            var tenant = tenant(
                    TenantKind.UNIVERSITY, university.code(), university.title(), today.plusDays(university.days()));
            staff(tenant, new Staff(university.code(), university.contact(), Role.ADMISSIONS), secret);
        }
        KEEPERS.forEach(keeper -> staff(university(UNIVERSITIES.getFirst().code()), keeper, secret));
        var association = tenant(TenantKind.ASSOCIATION, ASSOCIATION, "Ассоциация «Талант»", null);
        STAFF.forEach(staff -> staff(association, staff, secret));
        tenant(TenantKind.STUDENTS, STUDENTS, "Пространство участников", null);
    }

    void registerStudent(EntrantId student, String name) {
        account(students(), STUDENT, name, Set.of(Role.STUDENT), OptionalLong.of(student.value()), secret());
    }

    /** The last act of loading. */
    void registerChild(EntrantId child, String name) {
        account(students(), CHILD, name, Set.of(Role.STUDENT), OptionalLong.of(child.value()), secret());
    }

    /** Whoever signs in with that login. */
    Actor actor(String login) {
        var account = tenants.account(login).orElseThrow();
        return new Actor(account.id(), account.tenant(), account.displayName(), account.roles(), account.participant());
    }

    Tenant university(String code) {
        return tenants.byCode(code).orElseThrow();
    }

    Tenant association() {
        return tenants.association();
    }

    /** The accounts with what they are. */
    List<DemoAccount> shown(Locale locale) {
        var words = new Words("org.talent.portal.command.demo.accounts", locale);
        return logins().stream()
                .flatMap(login -> tenants.account(login).stream())
                .map(account -> new DemoAccount(
                        account.login(),
                        settings.password(),
                        words.say(Phrase.of(
                                what(account),
                                account.displayName(),
                                tenants.find(account.tenant()).orElseThrow().title()))))
                .toList();
    }

    private static String what(Account account) {
        return switch (account.login()) {
            case CHILD -> "child";
            case UNIVERSITY_EDITOR -> "universityEditor";
            case UNIVERSITY_APPROVER -> "universityApprover";
            default -> account.roles().iterator().next().name();
        };
    }

    /** In the order they are shown. */
    private static List<String> logins() {
        var logins = new ArrayList<String>();
        STAFF.forEach(staff -> logins.add(staff.login()));
        logins.add(STUDENT);
        logins.add(CHILD);
        UNIVERSITIES.forEach(university -> logins.add(university.code()));
        KEEPERS.forEach(keeper -> logins.add(keeper.login()));
        return logins;
    }

    private Tenant students() {
        return tenants.byCode(STUDENTS).orElseThrow();
    }

    private Tenant tenant(TenantKind kind, String code, String title, @Nullable LocalDate until) {
        return tenants.byCode(code).orElseGet(() -> tenants.register(kind, code, title, until));
    }

    /** Slow on purpose, so made once for all accounts registered together. */
    private String secret() {
        return String.valueOf(encoder.encode(settings.password()));
    }

    private void staff(Tenant tenant, Staff staff, String secret) {
        account(tenant, staff.login(), staff.name(), staff.roles(), OptionalLong.empty(), secret);
    }

    private void account(
            Tenant tenant, String login, String name, Set<Role> roles, OptionalLong participant, String secret) {
        if (tenants.account(login).isEmpty()) {
            tenants.register(tenant.id(), login, name, secret, roles, participant);
        }
    }
}
