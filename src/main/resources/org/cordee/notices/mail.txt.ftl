<#ftl output_format="plainText">
${greeting}

<#list paragraphs as paragraph>
${paragraph}

</#list>
<#if action??>
${action.label}:
${action.address}

</#if>
<#if decline??>
${decline.label}:
${decline.address}

</#if>
-- 
${why}
<#if mute??>
${mute.label}:
${mute.address}
</#if>
<#if settings??>
${settings.label}:
${settings.address}
</#if>
${sender}
${base}/
