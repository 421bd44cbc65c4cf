package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.boundary.AgreementPage;
import org.cordee.mentoring.boundary.Agreements;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** The agreement: to read, to print, to sign, to open again; and its form. */
@Named
@ViewScoped
public class AgreementView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Agreements agreements;

    private Integer round;
    private transient AgreementPage page;
    private boolean limitsRead;
    private Integer version;
    private Integer months;
    private Integer sessions;
    private Map<String, String> texts;
    private transient AgreementPage theirs;

    @Override
    public void open() {
        page = agreements.page(getId(), round);
        version = page.version();
    }

    /** The view action of the form: it is there while the last round is not in force. */
    public void openForm() {
        open();
        if (!page.open()) {
            throw new NotFound();
        }
        months = page.content().months();
        sessions = page.content().sessions();
        texts = new HashMap<>();
        page.content().points().forEach((point, text) -> texts.put(point.name(), text));
    }

    public String sign() {
        try {
            String both = once(() -> String.valueOf(agreements.sign(getId(), limitsRead, version)));
            flashMessages.add(
                    Boolean.parseBoolean(both) ? "mentoring.agreement.signed.both" : "mentoring.agreement.signed",
                    getPage().otherName());
            unreachedPeople.say(flashMessages::add);
            return to(Boolean.parseBoolean(both) ? "relationship" : "agreement");
        } catch (Conflict e) {
            return readAgain(e);
        }
    }

    public String reopen() {
        return done(() -> agreements.reopen(getId()), to("agreement-edit"), "mentoring.agreement.reopened");
    }

    public String keep() {
        try {
            return done(() -> agreements.keepAsItWas(getId(), version), to("agreement"), "mentoring.agreement.kept");
        } catch (Conflict e) {
            return readAgain(e);
        }
    }

    /** What the other has changed or signed meanwhile is shown, and the limits are read anew. */
    private String readAgain(Conflict thrown) {
        AgreementPage now = meanwhile(thrown);
        page = now;
        version = now.version();
        limitsRead = false;
        say(messages.say("mentoring.agreement.read-again", now.otherName()));
        return null;
    }

    private AgreementPage meanwhile(Conflict thrown) {
        AgreementPage now = agreements.page(getId(), null);
        if (!now.open() || Integer.valueOf(now.version()).equals(version)) {
            throw thrown;
        }
        return now;
    }

    /** Saves the text. What the other has saved meanwhile is shown first; saving again puts one's own in its place. */
    public String save() {
        Map<AgreementPoint, String> points = new EnumMap<>(AgreementPoint.class);
        texts.forEach((name, text) -> points.put(AgreementPoint.valueOf(name), text));
        try {
            String takenBack = once(() -> String.valueOf(
                    agreements.change(getId(), new AgreementPage.Draft(months, sessions, points), version)));
            flashMessages.add(
                    Boolean.parseBoolean(takenBack)
                            ? "mentoring.agreement.saved.taken-back"
                            : "mentoring.agreement.saved",
                    getPage().otherName());
            unreachedPeople.say(flashMessages::add);
            return to("agreement");
        } catch (Conflict e) {
            theirs = meanwhile(e);
            version = theirs.version();
            say(messages.say("mentoring.agreement.conflict", theirs.otherName()));
            return null;
        }
    }

    public List<AgreementPoint> getPoints() {
        return List.of(AgreementPoint.values());
    }

    /** What the other has saved meanwhile at that point, where it differs from what is typed; null otherwise. */
    public String theirs(AgreementPoint point) {
        String saved = theirs == null ? null : theirs.content().points().get(point);
        return saved == null || saved.equals(texts.get(point.name())) ? null : saved;
    }

    /** The four limits, as keys. */
    public List<String> getLimits() {
        return List.of("harm", "abuse", "policy", "crime");
    }

    public AgreementPage getPage() {
        if (page == null) {
            page = agreements.page(getId(), round);
        }
        return page;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public Integer getRound() {
        return round;
    }

    public void setRound(Integer round) {
        this.round = round;
    }

    public boolean isLimitsRead() {
        return limitsRead;
    }

    public void setLimitsRead(boolean limitsRead) {
        this.limitsRead = limitsRead;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public Integer getSessions() {
        return sessions;
    }

    public void setSessions(Integer sessions) {
        this.sessions = sessions;
    }
}
