package org.cordee.matching.bench;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The assignment done by JGraphT, with a vertex for each place of a mentor. */
final class JGraphT {

    private JGraphT() {}

    /** People placed, score; weights count a person more than all scores together. */
    static long[] assignment(Pool pool) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> people = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        int[] first = new int[pool.mentors() + 1];
        for (int i = 0; i < pool.mentees(); i++) {
            people.add(i);
            graph.addVertex(i);
        }
        for (int j = 0; j < pool.mentors(); j++) {
            first[j + 1] = first[j] + pool.capacity()[j];
            for (int p = first[j]; p < first[j + 1]; p++) {
                places.add(pool.mentees() + p);
                graph.addVertex(pool.mentees() + p);
            }
        }
        long person = 1_000L * pool.mentees();
        for (int i = 0; i < pool.mentees(); i++) {
            for (int k = 0; k < pool.mentor()[i].length; k++) {
                int j = pool.mentor()[i][k];
                for (int p = first[j]; p < first[j + 1]; p++) {
                    graph.setEdgeWeight(graph.addEdge(i, pool.mentees() + p), person + pool.score()[i][k]);
                }
            }
        }
        double weight = new MaximumWeightBipartiteMatching<>(graph, people, places)
                .getMatching()
                .getWeight();
        long placed = (long) (weight / person);
        return new long[] {placed, Math.round(weight - (double) placed * person)};
    }
}
