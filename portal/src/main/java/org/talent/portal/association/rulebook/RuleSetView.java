package org.talent.portal.association.rulebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.components.Card;
import org.talent.portal.components.CodeText;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.ReasonDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.TextDifference;
import org.talent.portal.components.TextUpload;
import org.talent.portal.components.Toast;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.tenancy.Role;

/** UC-206, UC-209, UC-210: one rule set: its text, replacing it by a checked file, its history and what changed. */
@Route(value = AssociationPaths.RULES + "/:contest([0-9]+)/:kind([a-z]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class RuleSetView extends Div implements BeforeEnterObserver, HasDynamicTitle, RuleSetPresenter.Display {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 1_000_000;

    private final transient BrowseContests browseContests;
    private final transient BrowseRuleSets browseRuleSets;
    private final transient CheckRuleSet checkRuleSet;
    private final transient RuleSetPresenter presenter;
    private final boolean approver;
    private final boolean editor;
    private final Div replacing = new Div();
    private transient @Nullable Contest contest;
    private transient @Nullable RuleSetKind kind;

    RuleSetView(
            BrowseContests browseContests,
            BrowseRuleSets browseRuleSets,
            CheckRuleSet checkRuleSet,
            PublishRuleSet publishRuleSet,
            Viewer viewer) {
        this.browseContests = browseContests;
        this.browseRuleSets = browseRuleSets;
        this.checkRuleSet = checkRuleSet;
        presenter = new RuleSetPresenter(this, checkRuleSet, publishRuleSet);
        var roles = viewer.signedIn().actor().roles();
        approver = roles.contains(Role.RULE_APPROVER);
        editor = approver || roles.contains(Role.RULE_EDITOR);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.rules.kind." + Objects.requireNonNull(kind));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        contest = browseContests.contest(
                new ContestId(Chosen.number(event, "contest").orElseThrow()));
        var name = event.getRouteParameters().get("kind").orElse("");
        kind = RuleSetKind.ofContest().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show();
    }

    private ContestId contestId() {
        return Objects.requireNonNull(contest).id();
    }

    private RuleBook book() {
        return RuleBook.of(contestId());
    }

    private RuleSetKind kind() {
        return Objects.requireNonNull(kind);
    }

    private void show() {
        removeAll();
        replacing.removeAll();
        var inForce = inForce();
        var head = new PageHead(getPageTitle())
                .under(getTranslation("association.rules.title"), AssociationPaths.rules(contestId()));
        inForce.ifPresent(version ->
                head.marks(new Tag(getTranslation("association.rules.version", version.number()), Tone.GOOD)));
        add(head, new Paragraph(getTranslation("association.rules.kind." + kind() + ".what")));
        inForce.ifPresentOrElse(
                version -> add(reading(version)),
                () -> add(new EmptyState(
                        getTranslation("association.rules.none.title"),
                        getTranslation(
                                "association.rules.none.words",
                                new Words("org.talent.rules.meanings", getLocale()).say("default." + kind())))));
        if (editor) {
            add(upload());
        }
        add(replacing);
        var versions = browseRuleSets.versions(book(), kind());
        if (!versions.isEmpty()) {
            add(new RuleSetHistory(versions, getLocale(), this::difference));
        }
    }

    private Optional<RuleSetVersion> inForce() {
        return browseRuleSets.ofBook(book()).stream()
                .filter(one -> one.kind() == kind())
                .findFirst()
                .flatMap(BrowseRuleSets.KindInForce::inForce);
    }

    private RuleSetReading reading(RuleSetVersion version) {
        var text = version.text();
        return new RuleSetReading(
                text, browseRuleSets.table(kind(), text), getLocale(), () -> switch (checkRuleSet.check(
                        book(), kind(), text)) {
                    case Compiled(var ruleSet, var _) -> Optional.of(ruleSet.engineText());
                    case Rejected _ -> Optional.empty();
                });
    }

    private Card upload() {
        var upload = new TextUpload(
                LARGEST,
                getTranslation("association.rules.rejected"),
                text -> presenter.check(book(), kind(), text),
                ".drl",
                ".txt",
                "text/plain");
        return new Card(
                getTranslation("association.rules.replace"),
                new Paragraph(getTranslation(
                        approver ? "association.rules.replace.words" : "association.rules.replace.checkOnly")),
                upload);
    }

    @Override
    public void showFaulty(String text, List<Problem> problems) {
        replacing.removeAll();
        var code = new CodeText(getTranslation("association.rules.file"));
        code.show(text, problems.stream().map(Problem::line).collect(Collectors.toSet()));
        var list = new ProblemList(code::goTo);
        list.show(problems);
        replacing.add(new Card(
                getTranslation("association.rules.faulty"),
                new Note(getTranslation("association.rules.faulty.words", problems.size()), Tone.BAD),
                list,
                code));
    }

    @Override
    public void showSound(String canonical, List<Problem> warnings) {
        replacing.removeAll();
        var before = inForce().map(RuleSetVersion::text).orElse("");
        if (before.equals(canonical)) {
            replacing.add(new Note(getTranslation("association.rules.same"), Tone.ACCENT));
            return;
        }
        var list = new ProblemList(_ -> {});
        list.show(warnings);
        var card = new Card(getTranslation("association.rules.sound"), list, difference(before, canonical));
        if (approver) {
            var publish = new Button(getTranslation("association.rules.publish"), _ -> ask(canonical));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(publish);
        }
        replacing.add(card);
    }

    private void ask(String text) {
        new ReasonDialog(
                        getTranslation("association.rules.publish"),
                        getTranslation("association.rules.publish.words"),
                        getTranslation("association.rules.publish"),
                        reason -> presenter.publish(book(), kind(), text, reason))
                .open();
    }

    @Override
    public void showPublished(int version) {
        Toast.tell(getTranslation("association.rules.published", version));
        show();
    }

    @Override
    public void showUnchanged(int version) {
        Toast.tell(getTranslation("association.rules.unchanged", version));
        show();
    }

    /** Rule by rule, and line by line for whoever asks. */
    private Component difference(String before, String after) {
        var lines = new TextDifference(getTranslation("association.rules.difference"), before, after);
        var all = new Div();
        browseRuleSets
                .difference(kind(), before, after)
                .ifPresentOrElse(
                        rules -> all.add(
                                rules.isEmpty()
                                        ? new Paragraph(getTranslation("association.rules.noDifference"))
                                        : new RuleChanges(kind(), rules, getLocale()),
                                new Details(getTranslation("association.rules.difference"), lines)),
                        () -> all.add(lines));
        return all;
    }
}
