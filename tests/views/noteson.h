// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/inplacetext.h"

#include <QCoreApplication>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace waymark {

/// The notes that a widget shows, as a person reads and types them. It has one list of notes.
class NotesOn {
public:
    explicit NotesOn(const QWidget& widget) : m_widget(widget) {}

    /// Where one is added.
    InPlaceText* field() const { return m_widget.findChild<InPlaceText*>(QStringLiteral("noteAdd")); }
    void type(const QString& text) const { typeInto(field(), text); }
    void add(const QString& text) const
    {
        type(text);
        save(field());
    }
    /// Types over all of a text.
    static void typeInto(InPlaceText* text, const QString& words)
    {
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, words);
    }
    static void save(InPlaceText* text) { QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); }

    /// From top to bottom.
    std::vector<InPlaceText*> shown() const
    {
        QCoreApplication::sendPostedEvents(); // layouts show what is new
        std::vector<InPlaceText*> shown;
        for (InPlaceText* text : m_widget.findChildren<InPlaceText*>(QStringLiteral("noteText")))
            if (text->isVisible())
                shown.push_back(text);
        std::ranges::sort(shown, {}, [this](const InPlaceText* text) { return text->mapTo(&m_widget, QPoint()).y(); });
        return shown;
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const InPlaceText* text : shown())
            texts << text->typed();
        return texts;
    }
    /// What removes the note that is shown there.
    QToolButton* removal(size_t place = 0) const { return removalOf(shown()[place]); }
    static QToolButton* removalOf(const InPlaceText* text)
    {
        return text->parentWidget()->findChild<QToolButton*>(QStringLiteral("noteRemove"));
    }

private:
    const QWidget& m_widget;
};

} // namespace waymark
