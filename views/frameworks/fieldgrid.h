// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/words.h"
#include "views/shared/choicefield.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;

namespace waymark {

class InPlaceText;
class Records;

/// The fields of an item on its page, each with its name before it, and edited where it stands.
class FieldGrid : public QWidget {
    Q_OBJECT
public:
    using Entries = std::vector<ChoiceField::Entry>;

    /// "Nobody" without a value, then all people by name.
    static Entries peopleEntries(const Records& records);

protected:
    explicit FieldGrid(QWidget* parent);

    struct Choice {
        std::function<Entries()> entries = {};
        std::function<QVariant()> value = {};  ///< of the open item
        std::function<void(const QVariant& picked)> choose = {};
    };
    void addRow(const QString& label, QWidget* field); ///< without a label: across both columns
    InPlaceText* addText(const char* name, const QString& label, bool many);
    void addChoice(const char* name, const QString& label, Choice choice);
    void showChoices(); ///< an item is open: what may be chosen, and what is

private:
    QGridLayout* m_grid;
    std::vector<std::pair<ChoiceField*, Choice>> m_choices;
};

/// Every value of an enumeration in its words.
template <typename E>
FieldGrid::Entries entriesOf()
{
    FieldGrid::Entries entries;
    for (const auto& [value, word] : Words<E>::list)
        entries.push_back({.value = static_cast<int>(value), .text = signText(value)});
    return entries;
}

} // namespace waymark
