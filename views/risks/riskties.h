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

/// The checks that show whether a risk is real and the stories that make it smaller, and the field that ties it to more.
class RiskTies final : public QWidget {
    Q_OBJECT
public:
    explicit RiskTies(OpenRisk& open, QWidget* parent = nullptr);

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);
    void checksRequested(const waymark::CheckSelection& selection);

private:
    void build();
    void refresh();
    void openOther(int row);
    void remove(int row);
    void pick(const QString& key);

    OpenRisk& m_open;
    CheckRegister* m_checks;
    StoryLinesModel* m_model;
    LineList* m_list;
    RuledHead* m_head;
    ItemPicker* m_field;
};

} // namespace waymark
