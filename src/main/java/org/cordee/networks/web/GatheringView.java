package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.networks.boundary.Gatherings;
import org.cordee.shared.ids.PersonId;

/** A gathering: when, where, who comes, and whether one comes oneself. */
@Named
@ViewScoped
public class GatheringView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Gatherings gatherings;

    private long gathering;
    private transient Gatherings.Page page;

    @Override
    public void open() {
        setId(getPage().network());
    }

    public String come() {
        return done(() -> gatherings.come(gathering), here(), "networks.gathering.you-come");
    }

    public String stayAway() {
        return done(() -> gatherings.stayAway(gathering), here(), "networks.gathering.you-stay-away");
    }

    /** Records what a member without an email address has told the coordinator. */
    public String record(PersonId person, String name, boolean comes) {
        return done(
                () -> gatherings.recordComes(gathering, person, comes), here(), "networks.gathering.recorded", name);
    }

    public String cancel() {
        return done(
                () -> gatherings.cancel(gathering),
                to("network"),
                "networks.gathering.called-off",
                getPage().card().title());
    }

    private String here() {
        return "/networks/gathering?faces-redirect=true&id=" + gathering;
    }

    public Gatherings.Page getPage() {
        if (page == null) {
            page = gatherings.page(gathering);
        }
        return page;
    }

    public long getGathering() {
        return gathering;
    }

    public void setGathering(long gathering) {
        this.gathering = gathering;
    }
}
