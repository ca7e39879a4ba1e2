// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/format.h"
#include "model/import/formatnode.h"

namespace waymark {

/// Reads the small language of format files: pointers, terms, conditions and choices. Pointers are gathered, each once,
/// so that a rule is a list of indexes.
class RulesFile {
public:
    RulesFile(std::vector<Pointer>& pointers, std::vector<LookupTable>& tables, std::vector<Lookup>& lookups)
        : m_pointers(pointers)
        , m_tables(tables)
        , m_lookups(lookups)
    {
    }

    /// To be read before the terms that name one of them.
    void readLookups(const FormatNode& node);

    PointerIndex pointer(const FormatNode& node) { return pointerIn(m_pointers, node); }
    static PointerIndex pointerIn(std::vector<Pointer>& pointers, const FormatNode& node);
    Condition condition(const FormatNode& node);
    TextRule rule(const FormatNode& node);
    Term term(const FormatNode& node);

    template <Worded T>
    static Vocabulary<T> vocabulary(const FormatNode& node)
    {
        Vocabulary<T> made;
        for (const auto& [word, meaning] : node.members())
            made.words.emplace_back(word, meaning.template oneOf<T>());
        return made;
    }

    /// A word alone, or a list whose last entry is {"otherwise": word}.
    template <Worded T>
    Choice<T> choice(const FormatNode& node)
    {
        Choice<T> made;
        if (node.isText()) {
            made.otherwise = node.oneOf<T>();
            return made;
        }
        bool ends = false;
        for (const FormatNode& entry : node.list()) {
            entry.allowOnly({"if", "then", "from", "words", "others", "otherwise"});
            if (ends)
                entry.fault(afterOtherwise());
            if ((ends = entry.has("otherwise")))
                made.otherwise = entry.at("otherwise").oneOf<T>();
            else
                made.rules.push_back(choiceRule<T>(entry));
        }
        if (!ends)
            node.fault(withoutOtherwise());
        return made;
    }

private:
    template <Worded T>
    typename Choice<T>::Rule choiceRule(const FormatNode& entry)
    {
        typename Choice<T>::Rule made;
        if (const auto when = entry.find("if"))
            made.condition = condition(*when);
        if (entry.has("then")) {
            made.then = entry.at("then").oneOf<T>();
            if (!made.condition)
                entry.fault(thenWithoutIf());
        } else {
            made.from = rule(entry.at("from"));
            made.words = vocabulary<T>(entry.at("words"));
            made.passesOn = passesOn(entry);
        }
        return made;
    }
    static bool passesOn(const FormatNode& entry);
    static QString afterOtherwise();
    static QString withoutOtherwise();
    static QString thenWithoutIf();

    static PointerIndex addTo(std::vector<Pointer>& pointers, const Pointer& wanted, const FormatNode& node);
    PointerIndex pointerToNull(const FormatNode& node);
    static std::string splitOf(const FormatNode& node, const Term& of);
    Lookup::Way way(const FormatNode& node);
    void lookup(const FormatNode& node, Term& term);
    Transform transform(const FormatNode& node);
    Transform transformWithArgument(const FormatNode& node);
    static QRegularExpression pattern(const FormatNode& node);

    std::vector<Pointer>& m_pointers;
    std::vector<LookupTable>& m_tables;
    std::vector<Lookup>& m_lookups;
};

} // namespace waymark
