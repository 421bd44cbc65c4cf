package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.boundary.Participation;

/** The cohorts that the person who asks takes or took part in. */
@Named
@RequestScoped
public class MyCohortsView {

    @Inject
    private Participation participation;

    private List<Participation.Mine> cohorts = List.of();

    public void open() {
        cohorts = participation.mine();
    }

    public List<Participation.Mine> getCohorts() {
        return cohorts;
    }
}
