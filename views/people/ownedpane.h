// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/storyrowsmodel.h"
#include "views/screen.h"

namespace waymark {

class DataTable;
class SectionHead;

/// The stories that one person owns; choosing one opens it.
class OwnedPane final : public QWidget {
    Q_OBJECT
public:
    explicit OwnedPane(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const std::optional<PersonId>& person); ///< none: nobody is selected
    using QWidget::show;

Q_SIGNALS:
    void storyRequested(const waymark::StoryId& story);

private:
    ScreenContext m_context;
    StoryRowsModel m_model;
    SectionHead* m_head;
    DataTable* m_table;
};

} // namespace waymark
