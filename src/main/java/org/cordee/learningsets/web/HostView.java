package org.cordee.learningsets.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.Hosts;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Who hosts a meeting: to take it over, or hand it to another. */
@Named
@ViewScoped
public class HostView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Hosts hosts;

    private SetMeetingId id;
    private String host;
    private transient Hosts.Page page;

    /** The view action. */
    public void open() {
        page = hosts.page(id);
        if (!page.open()) {
            throw new NotFound();
        }
        host = page.members().isEmpty() ? null : page.members().get(0).id().toString();
    }

    public String change() {
        return doneAndTold(
                () -> hosts.change(id, chosen()),
                "/learningsets/set?faces-redirect=true&id=" + getPage().set(),
                "learningsets.host.changed");
    }

    private PersonId chosen() {
        return PersonId.of(Id.parse(host).orElse(null));
    }

    /** Those who may be named, with how often they have hosted. */
    public List<SelectItem> getMembers() {
        return getPage().members().stream()
                .map(m -> new SelectItem(
                        m.id().toString(),
                        messages.say(
                                m.mine() ? "learningsets.host.me" : "learningsets.host.member", m.name(), m.hosted())))
                .toList();
    }

    public Hosts.Page getPage() {
        if (page == null) {
            page = hosts.page(id);
        }
        return page;
    }

    public SetMeetingId getId() {
        return id;
    }

    public void setId(SetMeetingId id) {
        this.id = id;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }
}
