// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"
#include "model/import/shape.h"

#include <QScrollArea>

class QCheckBox;
class QGridLayout;

namespace waymark {

/// What the words of status and severity mean. A word without a meaning is never passed.
class MappingWordsPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit MappingWordsPane(QWidget* parent = nullptr);

    void show(const FormatDraft& draft, const ShapeList& list);
    using QWidget::show;

Q_SIGNALS:
    void edited(const waymark::FormatDraft& draft);

private:
    void addHead(QGridLayout* grid, const QString& title, const QString& second);
    void addStatus(QGridLayout* grid, const ShapeMember* member);
    void addSeverity(QGridLayout* grid, const ShapeMember* member);
    void addMore(QGridLayout* grid, const ShapeMember& member);
    void rebuild(const ShapeList& list);

    FormatDraft m_draft;
    QString m_place;
    std::vector<ShapeMember> m_shown; ///< of which the words are there
};

} // namespace waymark
