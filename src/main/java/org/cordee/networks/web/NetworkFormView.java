package org.cordee.networks.web;

import jakarta.inject.Inject;
import org.cordee.networks.boundary.Networks;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;

/** What the pages about one network have in common: which it is, and how a form is taken once. */
public abstract class NetworkFormView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    protected Networks networks;

    private NetworkId id;
    private transient Networks.NetworkPage networkPage;

    /** The view action: 404 for whoever may not see it. */
    public void open() {
        getRoom();
    }

    /** The view action of pages for coordinators alone. */
    public void openAsCoordinator() {
        if (!getRoom().reader().coordinates()) {
            throw new NotFound();
        }
    }

    /** What was shown of the network may not hold after it. */
    @Override
    protected String done(Runnable work, String next, String said, Object... arguments) {
        String goes = super.done(work, next, said, arguments);
        unreachedPeople.say(flashMessages::add);
        networkPage = null;
        return goes;
    }

    /** Where a page about this network is. @param page its name */
    protected String to(String page) {
        return "/networks/" + page + "?faces-redirect=true&id=" + id;
    }

    public Networks.NetworkPage getRoom() {
        if (networkPage == null) {
            networkPage = networks.room(id);
        }
        return networkPage;
    }

    public NetworkId getId() {
        return id;
    }

    public void setId(NetworkId id) {
        this.id = id;
    }
}
