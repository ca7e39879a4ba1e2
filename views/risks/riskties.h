// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/openrisk.h"

namespace waymark {

class CheckRegister;
class ItemPicker;
class LineList;
class RuledHead;
class StoryLinesModel;
struct PickItem;

/// What a risk is tied to in one way, and the field that ties it to more: the checks that show whether it is real, the stories
/// that its plan is made of, with what proves them, or the abuse cases by which it comes true.
class RiskTies final : public QWidget {
    Q_OBJECT
public:
    RiskTies(OpenRisk& open, RiskTieKind kind, QWidget* parent = nullptr);

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);

private:
    void build();
    void connectParts();
    void refresh();
    std::vector<PickItem> tieable() const;
    void openOther(int row);
    void remove(int row);
    QString nameOf(const QString& key) const;
    void pick(const QString& key);
    void refuse();

    OpenRisk& m_open;
    RiskTieKind m_kind;
    CheckRegister* m_checks;
    StoryLinesModel* m_model;
    LineList* m_list;
    RuledHead* m_head;
    ItemPicker* m_field;
};

} // namespace waymark
