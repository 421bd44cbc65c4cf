package org.cordee.catalogue.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;

/** The form about a programme or network: a new one, a copy of one, or changes to one. It saves a draft. */
@Named
@ViewScoped
public class InitiativeEditView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private InitiativeDrafts drafts;

    @Inject
    private Messages messages;

    private String key;
    private String copy;
    private InitiativeForm form;
    private Integer version;
    private boolean published;
    private String name;
    private transient List<TextDifference> differences;

    /** The view action. @throws NotFound when it isn't there, or isn't the reader's to change */
    public void open() {
        if (key != null) {
            InitiativeDrafts.Writing writing = drafts.open(key);
            form = new InitiativeForm(writing.text());
            version = writing.version();
            published = writing.published() != null;
            name = writing.text().name();
        } else if (copy != null) {
            form = new InitiativeForm(drafts.template(copy));
        } else if (drafts.mayMake()) {
            form = new InitiativeForm(new InitiativeText(null, null, null, null, null, null));
        } else {
            throw new NotFound();
        }
    }

    /** Saves what there is so far. */
    public String save() {
        return keep(form.text());
    }

    /** Saves it when nothing is missing, and goes on to publishing it. */
    public String check() {
        InitiativeText text = form.text();
        try {
            text.check();
        } catch (Invalid e) {
            throw inRows(e);
        }
        return keep(text);
    }

    private String keep(InitiativeText text) {
        try {
            String saved = once(() -> {
                if (key == null) {
                    return drafts.create(text);
                }
                drafts.save(key, text, version);
                return key;
            });
            flashMessages.add("catalogue.edit.saved", text.name());
            return InitiativeManageView.of(saved);
        } catch (Invalid e) {
            throw inRows(e);
        } catch (Conflict e) {
            InitiativeDrafts.Writing theirs = drafts.open(key);
            version = theirs.version();
            differences = TextDifference.between(theirs.text(), text, messages);
            String said = messages.get("catalogue.edit.conflict");
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
            return null;
        }
    }

    /**
     * The places of problems in the list, as the page's components are called: {@code components.0.title} is
     * {@code components:0:title}, and the list itself its first line.
     */
    private static Invalid inRows(Invalid e) {
        return new Invalid(e.problems().stream()
                .map(p -> p.field() == null
                        ? p
                        : new Problem(
                                p.field().equals("components")
                                        ? "components:0:title"
                                        : p.field().replace('.', ':'),
                                p.key(),
                                p.arguments()))
                .toList());
    }

    /** What somebody else has saved meanwhile, where it differs from what is typed; null when nobody has. */
    public List<TextDifference> getDifferences() {
        return differences;
    }

    /** True when the public can read an earlier version: its kind stays. */
    public boolean isPublished() {
        return published;
    }

    /** Name of what is changed; null for a new one. */
    public String getName() {
        return name;
    }

    public InitiativeForm getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = copy;
    }
}
