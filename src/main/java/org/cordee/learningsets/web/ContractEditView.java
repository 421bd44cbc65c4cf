package org.cordee.learningsets.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.boundary.Contracts;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/** Changing the contract of a set. */
@Named
@ViewScoped
public class ContractEditView extends SetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Contracts contracts;

    private Integer version;
    private ContractForm fields;
    private transient ContractPage page;
    private transient ContractPage theirs;

    /** The view action: the form is there while the contract is open. */
    public void open() {
        page = contracts.page(getId(), null);
        if (!page.change().open()) {
            throw new NotFound();
        }
        version = page.about().version();
        fields = new ContractForm(page);
    }

    /** Saves it. What somebody else has saved meanwhile is shown first; saving again puts one's own in its place. */
    public String save() {
        try {
            int takenBack =
                    Integer.parseInt(once(() -> String.valueOf(contracts.change(getId(), fields.draft(), version))));
            flashMessages.add("learningsets.contract.saved", takenBack);
            unreachedPeople.say(flashMessages::add);
            return to("contract");
        } catch (Conflict e) {
            ContractPage now = contracts.page(getId(), null);
            if (!now.change().open() || Integer.valueOf(now.about().version()).equals(version)) {
                throw e;
            }
            theirs = now;
            version = now.about().version();
            say(messages.say("learningsets.contract.conflict", now.change().changedBy()));
            return null;
        }
    }

    public ContractPage getPage() {
        if (page == null) {
            page = contracts.page(getId(), null);
        }
        return page;
    }

    /** As somebody else has saved it meanwhile; null when nobody has. */
    public ContractPage getTheirs() {
        return theirs;
    }

    /** What somebody else has saved meanwhile at a text, where it differs from what is typed; null otherwise. */
    public String theirs(String text) {
        if (theirs == null) {
            return null;
        }
        String saved = switch (text) {
            case "purpose" -> theirs.texts().purpose();
            case "rules" -> theirs.texts().rules();
            default -> theirs.texts().confidence();
        };
        String typed = switch (text) {
            case "purpose" -> fields.getPurpose();
            case "rules" -> fields.getRules();
            default -> fields.getConfidence();
        };
        return plain(saved).equals(plain(typed)) ? null : saved;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /** How strictly, each with a sentence that explains it. */
    public List<SelectItem> getWays() {
        return Stream.of(Strictness.values())
                .map(s -> new SelectItem(
                        s,
                        messages.say(
                                "learningsets.contract.strictness.choice",
                                messages.term(s),
                                messages.get(s.messageKey() + ".meaning"))))
                .toList();
    }

    public ContractForm getFields() {
        return fields;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
