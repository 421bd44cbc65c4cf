package org.cordee.programmes.web.applying;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.Profiles;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.web.NeedsForm;

/** What is typed while applying, and the version of the application it was begun on. */
public class ApplyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<AskedQuestion> questions;
    private final Map<Long, String> answers;
    private final NeedsForm needs;
    private Integer version;
    private String statement;
    private String managerName;
    private String managerEmail;

    ApplyForm(ApplicationPage page, Profiles.Access access, Messages messages) {
        questions = page.cohort().questions().stream()
                .map(q -> AskedQuestion.of(q, messages))
                .toList();
        answers = new HashMap<>(page.content().answers());
        needs = new NeedsForm(access);
        version = page.version();
        statement = page.content().statement();
        managerName = page.manager().name();
        managerEmail = page.manager().email();
    }

    /** Goes on from how it stands now: what is typed stays. */
    void seen(ApplicationPage page, Profiles.Access access) {
        version = page.version();
        needs.setVersion(access.version());
    }

    /** @return the step, as the answer to keep with the form's key */
    String keep(Applications applications, Profiles profiles, ApplicationPage page, ApplyStep step) {
        switch (step) {
            case STATEMENT -> applications.write(page.id(), statement, version);
            case QUESTIONS -> applications.answer(page.id(), answers, version);
            case NEEDS -> {
                needs.keep(profiles);
                applications.confirmNeeds(page.id(), version);
            }
            case MANAGER -> applications.manager(page.id(), managerName, managerEmail, version);
            case CHECK -> throw new IllegalStateException("nothing is written here");
        }
        return step.key();
    }

    public List<AskedQuestion> getQuestions() {
        return questions;
    }

    /** By the id of their question. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public NeedsForm getNeeds() {
        return needs;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getManagerName() {
        return managerName;
    }

    public void setManagerName(String managerName) {
        this.managerName = managerName;
    }

    public String getManagerEmail() {
        return managerEmail;
    }

    public void setManagerEmail(String managerEmail) {
        this.managerEmail = managerEmail;
    }
}
