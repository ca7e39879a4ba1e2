// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QScrollArea>

#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace waymark {

/// A page of the details panel that is built anew for each item: badges, fields, sections. All texts are plain.
class DetailsContent : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsContent(QWidget* parent = nullptr);

protected:
    void beginContent(); ///< what is added from here on is shown after endContent()
    void endContent();
    QVBoxLayout* column() const { return m_column; }

    /// A sign with its word, in its colour.
    struct Badge {
        QString sign;
        QString text;
        std::function<QColor(Scheme)> color;
    };
    void addBadges(const QList<Badge>& badges);
    void addField(const QString& label, const QString& text); ///< left out if the text is empty
    void addSection(const QString& title, const QString& second = {});
    void addText(const QString& text, bool muted = false);
    /// An address to be read and copied; one of the web (http, https) with a door into the browser beside it.
    void addWebAddress(const QString& address);
    void addEpic(const QString& code, const QString& name, const QString& why);

private:
    QWidget* m_next = nullptr;
    QVBoxLayout* m_column = nullptr;
    QGridLayout* m_fields = nullptr;
};

} // namespace waymark
