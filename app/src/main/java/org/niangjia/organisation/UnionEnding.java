package org.niangjia.organisation;

/**
 * The end of a union that has no branches (any more).
 *
 * @param heir where its members go: the union that it was merged into, or the one above it
 * @param kept whether they are members of the heir only in keeping (保留会籍), since their union was closed
 * @param by who did it
 */
public record UnionEnding(UnionNode union, UnionNode heir, boolean kept, Registrar by) {}
