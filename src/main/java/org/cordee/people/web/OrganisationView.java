package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.people.boundary.OrganisationDesk;
import org.cordee.platform.web.FormSaver;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** The form of one organisation. */
@Named
@ViewScoped
public class OrganisationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationDesk desk;

    @Inject
    private FormSaver formSaver;

    private Long id;
    private String name;
    private Sector sector;
    private Region region;
    private boolean closed;
    private int version;
    private transient OrganisationDesk.Edit meanwhile;
    private transient OrganisationDesk.Listed listed;

    public void open() {
        if (id != null) {
            OrganisationDesk.Edit now = desk.edit(new OrganisationId(id));
            name = now.name();
            sector = now.sector();
            region = now.region();
            closed = now.closed();
            version = now.version();
        } else {
            desk.mayAdd();
        }
    }

    public String save() {
        return formSaver.save(
                () -> desk.keep(
                        new OrganisationDesk.Edit(OrganisationId.of(id), name, sector, region, closed, version)),
                () -> {
                    meanwhile = desk.edit(new OrganisationId(id));
                    version = meanwhile.version();
                },
                "/people/organisations",
                "people.organisation.saved");
    }

    /** What somebody else has saved since the form was opened, or null. */
    public OrganisationDesk.Edit getMeanwhile() {
        return meanwhile;
    }

    /** What files have said of it, or null for a new one. */
    public OrganisationDesk.Listed getListed() {
        if (listed == null && id != null) {
            listed = desk.listed(new OrganisationId(id));
        }
        return listed;
    }

    public Sector[] getSectors() {
        return Sector.values();
    }

    public Region[] getRegions() {
        return Region.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Sector getSector() {
        return sector;
    }

    public void setSector(Sector sector) {
        this.sector = sector;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }
}
