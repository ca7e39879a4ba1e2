// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "views/frameworks/openreference.h"
#include "views/screenselection.h"
#include "views/shared/detailscontent.h"
#include "views/shared/messagebar.h"

#include <functional>

namespace waymark {

class CoverageLists;
class Edit;
class ItemPicker;
struct ItemSources;
struct LinkContext;
struct PickItem;

/// An item of reference content in the details panel: what it is, how it stands, and its stories, checks and results with a door
/// to each, or "No evidence"; more can be tied by typing, and ties by hand taken away. For perspectives, capabilities,
/// components, layers, epics, best practices, controls and tools.
class ReferenceDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit ReferenceDetails(OpenReference& open, QWidget* parent = nullptr);

    void open(const ItemRef& item);
    bool isOpen() const; ///< it is what the panel shows
    const ItemRef& item() const { return m_item; }

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);
    void messageRaised(const waymark::Message& message);

private:
    void refresh();
    void build();
    void addStanding();
    void addLinking();
    bool takes(ItemKind other) const; ///< whether one of that kind can be tied to what is shown
    std::vector<PickItem> partners() const;
    ItemSources sources() const;
    LinkContext linkContext() const;
    void link(const QString& key);
    void unlink(const ItemRef& other);
    void change(const QString& step, const QString& done, const QString& none, const std::function<Result<bool>(Edit&)>& perform);
    QString nameOf(const ItemRef& item) const;

    OpenReference& m_open;
    ItemRef m_item;
    CoverageLists* m_lists; ///< these two stay while the rest is built anew: one of them may have the focus
    ItemPicker* m_picker;
};

} // namespace waymark
