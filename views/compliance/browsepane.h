// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

#include <QJsonObject>
#include <QWidget>

namespace waymark {

class DataTable;

/// A filterable table of the Compliance screen: checks or results.
class BrowsePane : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual DataTable* table() const = 0;
    virtual QString countText() const = 0; ///< "2,316 of 48,212 shown"
    virtual void focusFilter() = 0;
    virtual void clearFilter() = 0;
    virtual bool isFiltered() const = 0;
    virtual void copySelection() = 0;
    virtual void exportTo(const QString& file) = 0; ///< all rows that the filter selects, as CSV
    virtual QJsonObject saveState() const = 0;
    virtual void restoreState(const QJsonObject& state) = 0;

Q_SIGNALS:
    void countChanged();
    void messageRaised(const waymark::Message& message);
};

} // namespace waymark
