// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QWidget>

namespace waymark {

class StoryLinesModel;
struct ScreenContext;

/// What was changed of a record, when and by whom, as a part of its page: the latest changes first.
class RecordHistory final : public QWidget {
    Q_OBJECT
public:
    explicit RecordHistory(const char* name, QWidget* parent = nullptr);

    void show(const Entity& record, const ScreenContext& context);
    using QWidget::show;

private:
    StoryLinesModel* m_lines;
};

} // namespace waymark
