// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"

#include <QWidget>

class QComboBox;

namespace waymark {

class DateField;
class Workspace;

/// One end of a comparison: a run that counts, or the end of a day.
class ComparePointField final : public QWidget {
    Q_OBJECT
public:
    /// The fields inside are called `name` with "Run" and "Day" behind it.
    ComparePointField(const Workspace& workspace, const QString& name, const QString& label, QWidget* parent = nullptr);

    void offer();                            ///< the runs that there are by now; what is chosen stays
    void show(const ComparisonPoint& point); ///< emits nothing
    using QWidget::show;
    ComparisonPoint point() const;
    QString text() const; ///< "scan.json, 4 May 06:12", "the end of 4 May 2026"

Q_SIGNALS:
    void changed(); ///< by a person

private:
    void follow();
    QString runText(const RunId& id) const;

    const Workspace& m_workspace;
    QComboBox* m_run;
    DateField* m_day;
};

} // namespace waymark
