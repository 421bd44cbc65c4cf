package org.cordee.people.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.Posts;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormSaver;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Sector;

/** The form of one post or role in an organisation. */
@Named
@ViewScoped
public class PostView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Posts posts;

    @Inject
    private Organisations organisations;

    @Inject
    private ProfileSaver profileSaver;

    @Inject
    private FormSaver formSaver;

    @Inject
    private Messages messages;

    private final PostForm form = new PostForm();
    private boolean asksForManager;
    private List<SelectItem> choices;
    private transient Posts.Post meanwhile;

    public void open() {
        asksForManager = posts.asksForManager();
        List<SelectItem> all = new ArrayList<>();
        for (OrganisationCard o : organisations.list()) {
            all.add(new SelectItem(o.id().value(), o.name() + " (" + messages.term(o.sector()) + ")"));
        }
        if (form.getId() != null) {
            form.fill(posts.mine(form.getId()));
            if (all.stream().noneMatch(c -> c.getValue().equals(form.getOrganisation()))) {
                all.add(
                        0,
                        new SelectItem(
                                form.getOrganisation(),
                                name(organisations.card(new OrganisationId(form.getOrganisation())))));
            }
        }
        choices = all;
    }

    /** It is not in the list because it has closed, or because the list would be too long. */
    private String name(OrganisationCard card) {
        return card.closed() ? messages.say("people.organisation-import.name-closed", card.name()) : card.name();
    }

    public String save() {
        return profileSaver.save(() -> posts.keep(form.asPost(asksForManager)), this::meanwhile);
    }

    public String remove() {
        return formSaver.save(
                () -> posts.remove(form.getId(), form.version()),
                this::meanwhile,
                "/people/profile",
                "people.post.removed");
    }

    private void meanwhile() {
        meanwhile = posts.mine(form.getId());
        form.newer(meanwhile.version());
    }

    public PostForm getForm() {
        return form;
    }

    /** What somebody else has saved since the form was opened, or null. */
    public Posts.Post getMeanwhile() {
        return meanwhile;
    }

    /** Name of the organisation that was saved meanwhile. */
    public String getMeanwhileAt() {
        return organisations.card(meanwhile.organisation()).name();
    }

    public List<SelectItem> getOrganisations() {
        return choices;
    }

    public Sector[] getSectors() {
        return Sector.values();
    }

    public LeadershipRole[] getRoles() {
        return LeadershipRole.values();
    }

    /** A manager who is known here stays a choice as long as nothing else is said. */
    public List<SelectItem> getManagers() {
        List<SelectItem> all = new ArrayList<>();
        if (form.getKeptManager() != null) {
            all.add(new SelectItem(ManagerChoice.AS_KEPT, form.getKeptManager()));
        }
        all.add(new SelectItem(ManagerChoice.BY_ADDRESS, messages.term(ManagerChoice.BY_ADDRESS)));
        all.add(new SelectItem(ManagerChoice.NONE, messages.term(ManagerChoice.NONE)));
        return all;
    }

    public boolean isAsksForManager() {
        return asksForManager;
    }
}
