// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/openpolicy.h"
#include "views/shared/itempicker.h"

namespace waymark {

class LineList;
class RuledHead;
class StoryLinesModel;
struct ItemSources;

/// The controls, stories and checks that a policy statement is mapped to, and the field that maps it to more.
class PolicyTies final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyTies(OpenPolicy& open, QWidget* parent = nullptr);

    void refresh();
    void enter(); ///< the focus goes to the field

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);
    void checksRequested(const waymark::CheckSelection& selection);

private:
    void build();
    /// With whatever content has been read, and the figures that there are.
    void withSources(const std::function<void(const ItemSources& sources)>& use) const;
    std::vector<PickItem> tieable() const;
    void openOther(int row);
    void tie(const QString& key);
    void untie(int row);

    OpenPolicy& m_open;
    StoryLinesModel* m_model;
    LineList* m_list;
    RuledHead* m_head;
    ItemPicker* m_field;
};

} // namespace waymark
