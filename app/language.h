// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <optional>

namespace waymark {

/// The texts of a translation file. Where a text isn't under its context, it is looked for under those that lupdate notes texts of free
/// functions by: the namespace, and none.
class TextsOfFile final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment, int n) const override;
};

/// The language of the window: its texts, those of Qt's own dialogs, numbers and names of months. Made once, when the application is
/// there and before any text is shown; while it lives, the texts are translated. A language is a file in
/// resources/translations.
class Language {
public:
    /// `code`: "en", "de"; empty, or one that there is no translation of: the system's, else English.
    explicit Language(const QString& code);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    const QString& code() const { return m_code; }

    static bool isSpoken(const QString& code); ///< there are texts in it
    /// What a code stands for where the system wants these languages, the first one most ("de-AT", "en").
    static QString resolved(const QString& code, const QStringList& systemLanguages);
    /// What `--language CODE` or `--language=CODE` asks for, before anything else of the command line is read, as that speaks too;
    /// none: nothing.
    static std::optional<QString> askedFor(const QStringList& arguments);

private:
    QString m_code;
    TextsOfFile m_own;
    QTranslator m_ofQt;
};

} // namespace waymark
