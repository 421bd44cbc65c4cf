package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.shared.errors.Conflict;

/** The contract of a set: to read, to print, to sign. */
@Named
@ViewScoped
public class ContractView extends SetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Contracts contracts;

    private Integer round;
    private Integer version;
    private boolean limitsRead;
    private transient ContractPage page;

    /** The view action. */
    public void open() {
        page = contracts.page(getId(), round);
        version = page.about().version();
    }

    public String sign() {
        try {
            boolean all =
                    Boolean.parseBoolean(once(() -> String.valueOf(contracts.sign(getId(), limitsRead, version))));
            flashMessages.add(all ? "learningsets.contract.signed.all" : "learningsets.contract.signed");
            return to(all ? "set" : "contract");
        } catch (Conflict e) {
            return readAgain(e);
        }
    }

    /** What somebody has changed meanwhile is shown, and the limits are read anew. */
    private String readAgain(Conflict thrown) {
        ContractPage now = contracts.page(getId(), null);
        if (!now.signable() || Integer.valueOf(now.about().version()).equals(version)) {
            throw thrown;
        }
        page = now;
        version = now.about().version();
        limitsRead = false;
        say(messages.say("learningsets.contract.read-again"));
        return null;
    }

    /** The four limits, as keys. */
    public List<String> getLimits() {
        return List.of("harm", "abuse", "policy", "crime");
    }

    public ContractPage getPage() {
        if (page == null) {
            page = contracts.page(getId(), round);
        }
        return page;
    }

    public Integer getRound() {
        return round;
    }

    public void setRound(Integer round) {
        this.round = round;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public boolean isLimitsRead() {
        return limitsRead;
    }

    public void setLimitsRead(boolean limitsRead) {
        this.limitsRead = limitsRead;
    }
}
