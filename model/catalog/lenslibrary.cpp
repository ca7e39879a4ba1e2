// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lenslibrary.h"

#include "model/catalog/jsonreader.h"
#include "model/catalog/toolname.h"
#include "model/domain/glob.h"
#include "model/domain/heldfile.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("LensLibrary", text);
}

QString folderOf(const QString& templateFolder)
{
    return templateFolder + QStringLiteral("/lenses/");
}

BuiltInLens readEntry(const TemplateNode& node)
{
    return {.key = node.text("key"),
            .name = node.text("name"),
            .version = node.text("version"),
            .summary = node.text("summary"),
            .file = QStringLiteral("lenses/") + node.text("file")};
}

std::vector<CheckPattern> readPatterns(const TemplateNode& question, const QString& choice)
{
    std::vector<CheckPattern> patterns;
    for (const TemplateNode& check : question.list(choice.toUtf8().constData(), 1))
        patterns.push_back({.tool = check.text("tool"), .check = check.text("check")});
    return patterns;
}

} // namespace

bool CheckPattern::matches(const QString& otherTool, const QString& checkId) const
{
    return (otherTool == tool || plainTool(otherTool) == tool) && globMatches(check, checkId);
}

Result<LensLibrary> LensLibrary::load(const QString& templateFolder)
{
    return loadTemplate(folderOf(templateFolder) + QStringLiteral("lenses.json"), [&](const TemplateNode& root) {
        LensLibrary library;
        library.m_folder = templateFolder;
        root.text("version");
        for (const TemplateNode& node : root.list("lenses", 1)) {
            BuiltInLens lens = readEntry(node);
            if (library.find(lens.key))
                node.fault("key", QStringLiteral("\"%1\" is listed twice").arg(lens.key));
            library.m_lenses.push_back(std::move(lens));
        }
        return library;
    });
}

Result<LensLibrary> LensLibrary::loadBuiltIn()
{
    return load(templateFolder());
}

const BuiltInLens* LensLibrary::find(const QString& key) const
{
    const auto it = std::ranges::find_if(m_lenses, [&](const BuiltInLens& lens) { return lens.key == key; });
    return it == m_lenses.end() ? nullptr : &*it;
}

Result<QByteArray> LensLibrary::document(const QString& key) const
{
    const BuiltInLens* lens = find(key);
    if (!lens)
        return Error{.code = Error::Code::NotFound,
                     .message = tr("Waymark comes with no lens \"%1\". Import it from a file.").arg(key),
                     .detail = key};
    const QString path = m_folder + u'/' + lens->file;
    if (auto allowed = HeldFile::checkFree(path); !allowed)
        return allowed.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = Error::Code::Io,
                     .message = tr("The lens %1 can't be read: %2.").arg(lens->name, file.errorString()),
                     .detail = path};
    return file.readAll();
}

Result<ChoicePatterns> LensLibrary::patterns(const QString& key) const
{
    const QString file = folderOf(m_folder) + key + QStringLiteral(".checks.json");
    if (!find(key) || !QFile::exists(file))
        return ChoicePatterns();
    return loadTemplate(file, [&](const TemplateNode& root) {
        ChoicePatterns patterns;
        if (const QString lens = root.text("lens"); lens != key)
            root.fault("lens", QStringLiteral("\"%1\" isn't the lens of this file, \"%2\"").arg(lens, key));
        const TemplateNode questions = root.object("choices");
        for (const QString& question : questions.names()) {
            const TemplateNode choices = questions.object(question.toUtf8().constData());
            for (const QString& choice : choices.names())
                patterns.insert({question, choice}, readPatterns(choices, choice));
        }
        return patterns;
    });
}

QString keyOfLensNamed(const QString& name)
{
    if (const auto library = LensLibrary::loadBuiltIn())
        for (const BuiltInLens& lens : library->lenses())
            if (lens.name.compare(name, Qt::CaseInsensitive) == 0)
                return lens.key;
    return lensKey(name);
}

} // namespace waymark
