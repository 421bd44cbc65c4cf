package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;

/** Places of a cohort, open to everybody or kept for an organisation or a sector. */
@Entity
@Table(name = "place_pool")
public class PlacePool {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "sequence_number")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private PoolKind kind;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private int places;

    protected PlacePool() {}

    private PlacePool(PoolKind kind, OrganisationId organisation, Sector sector, int places) {
        new Validation().between("reserved", places, 0, Cohort.MOST_PLACES).done();
        this.kind = kind;
        this.organisation = organisation;
        this.sector = sector;
        this.places = places;
    }

    static PlacePool open(int places) {
        return new PlacePool(PoolKind.OPEN, null, null, places);
    }

    public static PlacePool of(OrganisationId organisation, int places) {
        new Validation().required("organisation", organisation).done();
        return new PlacePool(PoolKind.ORGANISATION, organisation, null, places);
    }

    public static PlacePool of(Sector sector, int places) {
        new Validation().required("sector", sector).done();
        return new PlacePool(PoolKind.SECTOR, null, sector, places);
    }

    /** True when somebody of these organisations and sectors may have one of its places. */
    public boolean admits(Collection<OrganisationId> organisations, Collection<Sector> sectors) {
        return switch (kind) {
            case OPEN -> true;
            case ORGANISATION -> organisations.contains(organisation);
            case SECTOR -> sectors.contains(sector);
        };
    }

    void sequence(int sequence) {
        this.sequence = sequence;
    }

    void places(int places) {
        this.places = places;
    }

    public Long key() {
        return id;
    }

    public PoolKind kind() {
        return kind;
    }

    /** For which organisation, or null. */
    public OrganisationId organisation() {
        return organisation;
    }

    /** For which sector, or null. */
    public Sector sector() {
        return sector;
    }

    public int places() {
        return places;
    }
}
