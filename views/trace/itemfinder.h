// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemnames.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace waymark {

/// A field in which one types an id or words, and takes one of the items that fit best. Unlike an ItemPicker it asks for them as
/// one types, so that there may be any number.
class ItemFinder final : public QLineEdit {
    Q_OBJECT
public:
    using Find = std::function<std::vector<NamedItem>(const QString& text)>;

    ItemFinder(const QString& placeholder, Find find, QWidget* parent = nullptr);
    void setHint(const QString& placeholder); ///< placeholder and accessible name

Q_SIGNALS:
    void picked(const waymark::NamedItem& item); ///< the field is empty again
    void nothingFound(const QString& text);      ///< Enter, and no item fits

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();
    void take(int row);

    Find m_find;
    std::vector<NamedItem> m_found;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace waymark
