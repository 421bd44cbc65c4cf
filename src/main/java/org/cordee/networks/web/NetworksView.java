package org.cordee.networks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.networks.boundary.Networks;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.NetworkId;

/** My networks, those to find, and the way from the catalogue to a network's room. */
@Named
@RequestScoped
public class NetworksView {

    @Inject
    private Networks networks;

    private final Map<InitiativeId, Optional<NetworkId>> rooms = new HashMap<>();
    private List<Networks.Row> rows;

    public void load() {
        rows = networks.list();
    }

    /** Those one is a member of or invited to. */
    public List<Networks.Row> getMine() {
        return rows.stream().filter(Networks.Row::inside).toList();
    }

    public List<Networks.Row> getOthers() {
        return rows.stream().filter(r -> !r.inside()).toList();
    }

    /** The room of an initiative, or null. @param initiative null for one that isn't published yet */
    public NetworkId roomOf(InitiativeId initiative) {
        return initiative == null
                ? null
                : rooms.computeIfAbsent(initiative, networks::of).orElse(null);
    }
}
