package org.cordee.matching.groups;

import java.util.Arrays;

/**
 * People who stay together. Being apart costs each pair of them a penalty in the distances, so that exchanges of single
 * people never part them; here a block as a whole changes places with as many people of another set.
 */
final class Blocks {

    private final int[][] blocks;
    private final boolean[] inBlock;

    Blocks(int[][] blocks, int n) {
        this.blocks = blocks;
        inBlock = new boolean[n];
        for (int[] block : blocks) {
            for (int i : block) {
                inBlock[i] = true;
            }
        }
    }

    /** Tries each block against one other set. */
    void pass(Partition people, SwapAnnealing annealing, RandomSource randomSource, double temperature) {
        for (int[] block : blocks) {
            int from = people.set[block[0]];
            int to = randomSource.below(people.sets);
            if (to != from && Arrays.stream(block).allMatch(i -> people.set[i] == from)) {
                exchange(people, annealing, randomSource, block, to, temperature);
            }
        }
    }

    private void exchange(
            Partition people,
            SwapAnnealing annealing,
            RandomSource randomSource,
            int[] block,
            int to,
            double temperature) {
        int[] others = new int[block.length];
        int count = 0;
        int start = randomSource.below(people.n);
        for (int k = 0; k < people.n && count < block.length; k++) {
            int i = (start + k) % people.n;
            if (people.set[i] == to && !inBlock[i]) {
                others[count++] = i;
            }
        }
        if (count < block.length) {
            return;
        }
        long before = annealing.value();
        for (int k = 0; k < count; k++) {
            annealing.force(block[k], others[k]);
        }
        double loss = before - annealing.value();
        double luck = (randomSource.below(1 << 20) + 0.5) / (1 << 20);
        if (loss > 0 && loss > -temperature * Math.log(luck)) {
            for (int k = 0; k < count; k++) {
                annealing.force(block[k], others[k]);
            }
        }
    }
}
