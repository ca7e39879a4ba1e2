// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"
#include "model/import/shape.h"

#include <QScrollArea>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace waymark {

class ChoiceField;

/// What Waymark wants of a finding, the member that has it, and an example of it.
class MappingFieldsPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit MappingFieldsPane(QWidget* parent = nullptr);

    void show(const FormatDraft& draft, const ShapeList& list);
    using QWidget::show;

Q_SIGNALS:
    void tied(waymark::DraftField field, const QString& pointer); ///< empty: to none
    void edited(const waymark::FormatDraft& draft); ///< in all that is no member

private:
    struct Line {
        DraftField field;
        ChoiceField* member;
        QLabel* example;
    };

    void addField(QGridLayout* grid, DraftField field);
    void addChoices(QGridLayout* grid);

    FormatDraft m_draft;
    std::vector<Line> m_lines;
    QCheckBox* m_failuresOnly;
    ChoiceField* m_targetKind;
    ChoiceField* m_scannerClass;
};

} // namespace waymark
