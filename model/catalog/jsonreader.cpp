// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/jsonreader.h"

#include "model/domain/heldfile.h"

#include <QCoreApplication>
#include <QFile>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Templates", text);
}

std::string escaped(const char* key)
{
    std::string result;
    for (const char* c = key; *c; ++c)
        result += *c == '~' ? std::string("~0") : *c == '/' ? std::string("~1") : std::string(1, *c);
    return result;
}

} // namespace

void TemplateFaults::add(const std::string& pointer, const QString& reason)
{
    const QString place = QString::fromStdString(pointer.empty() ? "/" : pointer);
    errors.push_back({.code = Error::Code::Parse,
                      .message = tr("The template %1 can't be used: at %2, %3.").arg(file, place, reason),
                      .detail = file + u'#' + place});
}

const nlohmann::json* TemplateNode::member(const char* key, bool required) const
{
    if (m_json->is_object())
        if (const auto it = m_json->find(key); it != m_json->end())
            return &*it;
    if (required)
        fault(nullptr, tr("\"%1\" is missing").arg(QLatin1String(key)));
    return nullptr;
}

bool TemplateNode::has(const char* key) const
{
    return member(key, false) != nullptr;
}

QString TemplateNode::text(const char* key) const
{
    const auto* json = member(key, true);
    if (!json)
        return {};
    if (!json->is_string() || json->get_ref<const std::string&>().empty()) {
        fault(key, tr("a text that isn't empty is expected"));
        return {};
    }
    return QString::fromStdString(json->get_ref<const std::string&>());
}

QString TemplateNode::optionalText(const char* key) const
{
    return has(key) ? text(key) : QString();
}

int TemplateNode::integer(const char* key, int smallest, int largest) const
{
    const auto* json = member(key, true);
    if (!json)
        return smallest;
    if (!json->is_number_integer() || json->get<qint64>() < smallest || json->get<qint64>() > largest) {
        fault(key, tr("a whole number from %1 to %2 is expected").arg(smallest).arg(largest));
        return smallest;
    }
    return json->get<int>();
}

QStringList TemplateNode::texts(const char* key, size_t atLeast) const
{
    QStringList result;
    const auto* json = member(key, atLeast > 0);
    if (!json)
        return result;
    if (!json->is_array() || json->size() < atLeast) {
        fault(key, tr("a list of at least %1 texts is expected").arg(atLeast));
        return result;
    }
    for (const auto& item : *json) {
        if (item.is_string() && !item.get_ref<const std::string&>().empty())
            result << QString::fromStdString(item.get_ref<const std::string&>());
        else
            fault(key, tr("each entry has to be a text that isn't empty"));
    }
    return result;
}

std::vector<TemplateNode> TemplateNode::list(const char* key, size_t atLeast) const
{
    std::vector<TemplateNode> result;
    const auto* json = member(key, atLeast > 0);
    if (!json)
        return result;
    if (!json->is_array() || json->size() < atLeast) {
        fault(key, tr("a list of at least %1 entries is expected").arg(atLeast));
        return result;
    }
    for (size_t i = 0; i < json->size(); ++i)
        result.emplace_back((*json)[i], m_pointer + '/' + escaped(key) + '/' + std::to_string(i), *m_faults);
    return result;
}

TemplateNode TemplateNode::object(const char* key) const
{
    static const nlohmann::json empty = nlohmann::json::object();
    const auto* json = member(key, true);
    if (json && !json->is_object())
        fault(key, tr("an object is expected"));
    const bool isObject = json && json->is_object();
    return {isObject ? *json : empty, m_pointer + '/' + escaped(key), *m_faults};
}

QStringList TemplateNode::names() const
{
    QStringList names;
    if (m_json->is_object())
        for (auto it = m_json->begin(); it != m_json->end(); ++it)
            names << QString::fromStdString(it.key());
    return names;
}

void TemplateNode::fault(const char* key, const QString& reason) const
{
    m_faults->add(key ? m_pointer + '/' + escaped(key) : m_pointer, reason);
}

QString TemplateNode::unknownWord(const char* key)
{
    return tr("\"%1\" has a word that isn't known").arg(QLatin1String(key));
}

Result<nlohmann::json> parseTemplate(const QString& file)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed.error();
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Error{.code = Error::Code::Io,
                     .message = tr("The template %1 can't be read: %2.").arg(file, device.errorString()),
                     .detail = file};
    try {
        return nlohmann::json::parse(device.readAll().toStdString());
    } catch (const nlohmann::json::exception& exception) {
        return Error{.code = Error::Code::Parse,
                     .message = tr("The template %1 isn't valid JSON: %2").arg(file, QString::fromUtf8(exception.what())),
                     .detail = file};
    }
}

} // namespace waymark
