// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"

#include <QWidget>

class QCheckBox;

namespace waymark {

/// The epics that a sprint works on: a box each.
class SprintFocus final : public QWidget {
    Q_OBJECT
public:
    explicit SprintFocus(const std::vector<EpicName>& epics, QWidget* parent = nullptr);

    void show(const QStringList& chosen); ///< ids; emits nothing
    using QWidget::show;

Q_SIGNALS:
    void chosen(const QStringList& epics); ///< by a person; ids, in the catalogue's order, then those that it doesn't know

private:
    QStringList ticked() const;

    std::vector<EpicName> m_epics;
    std::vector<QCheckBox*> m_boxes; ///< one an epic
    QStringList m_unknown;
};

} // namespace waymark
