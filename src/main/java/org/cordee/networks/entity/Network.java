package org.cordee.networks.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;

/** A network and its room. It may be an initiative of Table 3, or one that people run for themselves. */
@Entity
@Table(name = "network")
public class Network extends AggregateRoot {

    /** Characters the terms of reference may have at the most. */
    public static final int LONGEST_TERMS = 8000;

    private static final String TITLE = "network.title";
    private static final String PURPOSE = "network.purpose";

    @Column(name = "initiative_id")
    private InitiativeId initiative;
    /** Empty for a confidential network, whose title is sealed. */
    private String title;

    @Column(name = "title_sealed")
    private SealedText sealedTitle;
    /** Empty for a confidential network, whose purpose is sealed. */
    private String purpose;

    @Column(name = "purpose_sealed")
    private SealedText sealedPurpose;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private MembershipRoute entry;

    @Column(name = "terms_text")
    private String terms;

    @Column(name = "terms_effective_on")
    private LocalDate termsSince;

    @Column(name = "founded_at")
    private Instant foundedAt;

    protected Network() {}

    /** @param initiative of Table 3, or null for one that people run for themselves */
    public Network(InitiativeId initiative, NetworkPlan plan, Instant now) {
        this.initiative = initiative;
        this.foundedAt = now;
        become(plan);
    }

    public void become(NetworkPlan plan) {
        boolean sealed = plan.visibility() == Visibility.CONFIDENTIAL;
        title = sealed ? "" : plan.title();
        sealedTitle = SealedText.write(sealedTitle, sealed ? plan.title() : null, TITLE, this);
        purpose = sealed ? "" : plan.purpose();
        sealedPurpose = SealedText.write(sealedPurpose, sealed ? plan.purpose() : null, PURPOSE, this);
        visibility = plan.visibility();
        entry = plan.entry();
    }

    /** What the members have agreed. @param terms at most {@link #LONGEST_TERMS} characters; blank takes them away */
    public void agree(String terms, LocalDate today) {
        new Validation().atMost("terms", terms, LONGEST_TERMS).done();
        String wanted = terms == null || terms.isBlank() ? null : terms.strip();
        if (wanted == null || !wanted.equals(this.terms)) {
            this.terms = wanted;
            this.termsSince = wanted == null ? null : today;
        }
    }

    public NetworkId id() {
        return NetworkId.of(key());
    }

    /** The initiative of Table 3 whose room this is, or null. */
    public InitiativeId initiative() {
        return initiative;
    }

    public NetworkPlan plan() {
        return new NetworkPlan(
                title(),
                sealedPurpose == null ? purpose : SealedText.read(sealedPurpose, PURPOSE, this),
                visibility,
                entry);
    }

    public String title() {
        return sealedTitle == null ? title : SealedText.read(sealedTitle, TITLE, this);
    }

    public Visibility visibility() {
        return visibility;
    }

    public MembershipRoute entry() {
        return entry;
    }

    /** Terms of reference, or null. */
    public String terms() {
        return terms;
    }

    /** The day from which the terms of reference are as they are, or null. */
    public LocalDate termsSince() {
        return termsSince;
    }

    public Instant foundedAt() {
        return foundedAt;
    }
}
