package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.platform.messages.Messages;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.terms.Term;

/** Places to be kept for some, while they are typed. */
public class ReservedForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ORGANISATION = "organisation-";

    private String whom;
    private Integer reserved;

    Cohorts.Reserved reserved() {
        int places = reserved == null ? 0 : reserved;
        if (whom != null && whom.startsWith(ORGANISATION)) {
            return new Cohorts.Reserved(
                    OrganisationId.of(Long.valueOf(whom.substring(ORGANISATION.length()))), null, places);
        }
        return new Cohorts.Reserved(null, whom == null ? null : Term.of(Sector.class, whom), places);
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public Integer getReserved() {
        return reserved;
    }

    public void setReserved(Integer reserved) {
        this.reserved = reserved;
    }

    /** For whom places can be kept: a sector or an organisation. */
    static List<SelectItem> choices(Messages messages, List<OrganisationCard> organisations) {
        SelectItemGroup sectors = new SelectItemGroup(messages.get("programmes.places.a-sector"));
        sectors.setSelectItems(Stream.of(Sector.values())
                .map(s -> new SelectItem(s.key(), messages.term(s)))
                .toArray(SelectItem[]::new));
        SelectItemGroup houses = new SelectItemGroup(messages.get("programmes.places.an-organisation"));
        houses.setSelectItems(organisations.stream()
                .map(o -> new SelectItem(ORGANISATION + o.id(), o.name()))
                .toArray(SelectItem[]::new));
        return organisations.isEmpty() ? List.of(sectors) : List.of(sectors, houses);
    }
}
