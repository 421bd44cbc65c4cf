package org.cordee.networks.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;
import org.cordee.networks.boundary.Networks;
import org.cordee.platform.once.Once;
import org.cordee.platform.web.FormKey;
import org.cordee.platform.web.News;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.person.CurrentPerson;

/** What the pages about one network have in common: which it is, and how a form is taken once. */
public abstract class OfNetwork implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Networks networks;
    @Inject
    protected News news;
    @Inject
    private Once once;
    @Inject
    private FormKey formKey;
    @Inject
    private CurrentPerson me;

    private NetworkId id;
    private transient Networks.Room room;

    /** The view action: 404 for whoever may not see it. */
    public void open() {
        getRoom();
    }

    /** The view action of pages for coordinators alone. */
    public void openAsCoordinator() {
        if (!getRoom().coordinates()) {
            throw new NotFound();
        }
    }

    /** Does it once, however often the form is sent, says so, and goes on. */
    protected String done(Runnable work, String next, String said, Object... arguments) {
        once(() -> {
            work.run();
            return null;
        });
        room = null;
        news.tell(said, arguments);
        return next;
    }

    /** Does it once, and answers the same however often the form is sent. */
    protected String once(Supplier<String> work) {
        return once.run(formKey.take(), me.required(), work);
    }

    /** Where a page about this network is. @param page its name */
    protected String to(String page) {
        return "/networks/" + page + "?faces-redirect=true&id=" + id;
    }

    public Networks.Room getRoom() {
        if (room == null) {
            room = networks.room(id);
        }
        return room;
    }

    public NetworkId getId() {
        return id;
    }

    public void setId(NetworkId id) {
        this.id = id;
    }
}
