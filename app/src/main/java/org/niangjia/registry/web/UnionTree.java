package org.niangjia.registry.web;

import java.util.List;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister.Branch;

/**
 * The tree as the desk shows it first, or what a search found in it.
 *
 * @param top the union at the top of the reader's scope
 * @param count how many open unions lie below it
 * @param text what was searched for; empty for the tree
 * @param found what the search found
 */
public record UnionTree(UnionNode top, long count, List<Branch> branches, String text, List<UnionNode> found) {}
